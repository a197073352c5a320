/** Starts a room process and waits for its first word: ready, failed, gone, or too late. */
import * as v from 'valibot';
import { err, ok, type Result } from '../../shared/lib/result';
import type { HostFailure } from '../../shared/protocol/host-api';
import { roomFailure } from '../../shared/protocol/room-failure';
import {
  type RoomCommand,
  type RoomEvent,
  RoomEventSchema,
  type RoomReady,
} from '../../shared/protocol/room-supervision';
import type { RoomProcess } from './room-process';

export type OpenCommand = Extract<RoomCommand, { kind: 'open' }>;

export interface RunningRoom {
  readonly process: RoomProcess;
  readonly ready: RoomReady;
}

export interface OpenRoomOptions {
  readonly fork: () => RoomProcess;
  readonly report: (event: string, detail: unknown) => void;
  readonly readyLimitMs: number;
  /** Aborted when nobody wants the room any more. */
  readonly signal: AbortSignal;
}

/** The room once it listens; when it cannot, the process is gone before this resolves. */
export function openRoomProcess(
  command: OpenCommand,
  { fork, report, readyLimitMs, signal }: OpenRoomOptions,
): Promise<Result<RunningRoom, HostFailure>> {
  if (signal.aborted) return Promise.resolve(err('room-not-started'));
  const process = fork();
  return new Promise((resolve) => {
    let isSettled = false;
    const giveUp = (failure: HostFailure, event: string, detail: unknown): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(limit);
      report(event, detail);
      process.kill();
      resolve(err(failure));
    };
    const limit = setTimeout(
      () => giveUp('room-not-started', 'room was not ready in time', readyLimitMs),
      readyLimitMs,
    );
    signal.addEventListener('abort', () =>
      giveUp('room-not-started', 'room start was called off', null),
    );
    process.onExit((code) => giveUp('room-not-started', 'room ended before it was ready', code));
    process.onMessage((message) => {
      const event = readEvent(message, report);
      if (event?.kind === 'failed') {
        giveUp(roomFailure(event.reason), `room: ${event.reason}`, event.detail);
      } else if (event?.kind === 'ready') {
        isSettled = true;
        clearTimeout(limit);
        resolve(ok({ process, ready: event }));
      } else if (event?.kind === 'storage' && !event.ok) {
        report('room storage', event.detail);
      }
    });
    process.send(command);
  });
}

function readEvent(message: unknown, report: OpenRoomOptions['report']): RoomEvent | null {
  const event = v.safeParse(RoomEventSchema, message);
  if (event.success) return event.output;
  report('room sent something unknown', v.summarize(event.issues));
  return null;
}
