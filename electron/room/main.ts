/**
 * Entry of the room as Electron's utility process: one room, opened and stopped by messages of
 * the main process. Imports nothing of Electron; `process.parentPort` is all it gets.
 */
import * as v from 'valibot';
import {
  type OpenRoomCommand,
  RoomCommandSchema,
  type RoomEvent,
} from '../../shared/protocol/room-supervision';
import { describeError } from './disk';
import { type HostedRoom, hostRoom } from './hosting';
import { LIMITS } from './limits';
import { errorLog, openRoomServer, type RoomServer } from './server';

/** The part of Electron's `ParentPort` in use here. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: RoomEvent): void;
}

const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort };

let server: RoomServer | null = null;
let hosted: HostedRoom | null = null;
let isStopped = false;
/** One command after the other: a stop that overtakes its open would leave the room running. */
let work: Promise<void> = Promise.resolve();

if (parentPort) {
  parentPort.on('message', ({ data }) => {
    work = work.then(() => onCommand(data));
  });
} else {
  process.stderr.write(
    'This is the room process of the desktop app; run "npm run host" instead.\n',
  );
  process.exitCode = 1;
}

function tell(event: RoomEvent): void {
  parentPort?.postMessage(event);
}

async function onCommand(message: unknown): Promise<void> {
  const command = v.safeParse(RoomCommandSchema, message);
  if (!command.success) return fail('bad-command', v.summarize(command.issues));
  try {
    if (command.output.kind === 'open') await open(command.output);
    else await stop();
  } catch (error) {
    fail('internal', describeError(error));
  }
}

async function open(command: OpenRoomCommand): Promise<void> {
  if (server) return fail('already-open', command.roomId);
  server = openRoomServer({
    staticDir: command.staticDir,
    extraOrigins: command.extraOrigins,
    log: errorLog((line) => void process.stderr.write(`${line}\n`)),
  });
  const opened = await hostRoom(server, {
    id: command.roomId,
    dataDir: command.dataDir,
    network: command.network,
    address: command.address,
    port: command.port,
    tokens: command.tokens,
    seeds: command.seeds,
    seedMode: 'merge',
    waitingRoles: command.waitingRoles,
    onParticipants: (participants) =>
      tell({ kind: 'participants', participants: [...participants] }),
    // The same word as at the start, with the links as they are now.
    onTokens: () => hosted && tell(hosted.ready),
    onEndWanted: () => {
      work = work.then(stop);
    },
    onTrouble: (detail) => tell({ kind: 'storage', ok: detail === null, detail: detail ?? '' }),
  });
  if (!opened.ok) {
    server = null;
    return fail(opened.error.reason, opened.error.detail);
  }
  hosted = opened.value;
  tell(hosted.ready);
}

async function stop(): Promise<void> {
  if (isStopped) return;
  isStopped = true;
  // A disk that hangs must not keep the app from quitting: the journal is made for that.
  const deadline = setTimeout(() => process.exit(1), LIMITS.stopWithinMs);
  await hosted?.stop();
  await server?.close();
  clearTimeout(deadline);
  tell({ kind: 'stopped' });
  // Messages leave asynchronously; an immediate exit would swallow the last one.
  setTimeout(() => process.exit(0), 50);
}

function fail(reason: Extract<RoomEvent, { kind: 'failed' }>['reason'], detail: string): void {
  tell({ kind: 'failed', reason, detail });
}
