/** The room as a process of its own: it can crash or be cut off without taking the window along. */
import { utilityProcess } from 'electron';
import type { RoomCommand } from '../../shared/protocol/room-supervision';

export interface RoomProcess {
  send(command: RoomCommand): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

/** Nothing of the person's environment is the room's business but how to run at all. */
const PASSED_ON = ['LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir'];

export function roomEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  );
}

/** Starts the room's bundle; it waits for the `open` command. */
export function forkRoom(modulePath: string): RoomProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Journey Room server',
    env: roomEnvironment(process.env),
    stdio: 'inherit',
  });
  return {
    send: (command) => child.postMessage(command),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
}
