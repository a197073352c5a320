/**
 * Runs at most one room, and brings it back under the same address and with the same links when
 * its process dies.
 */
import * as v from 'valibot';
import { err, ok } from '../../shared/lib/result';
import type {
  HostResult,
  RoomEndReason,
  RoomLinks,
  StartRoomRequest,
} from '../../shared/protocol/host-api';
import { RoomEventSchema, type RoomReady } from '../../shared/protocol/room-supervision';
import { type OpenCommand, openRoomProcess, type RunningRoom } from './open-room-process';
import type { RoomProcess } from './room-process';

export interface RoomSupervisorOptions {
  readonly fork: () => RoomProcess;
  readonly dataDir: (roomId: string) => string;
  /** Folder of the page that guests get. */
  readonly staticDir: string;
  /** The room is gone although nobody stopped it. */
  readonly onEnded: (reason: RoomEndReason) => void;
  readonly report: (event: string, detail: unknown) => void;
  readonly readyLimitMs?: number;
  readonly stopLimitMs?: number;
}

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting'; readonly abort: AbortController }
  | { readonly kind: 'running'; readonly room: RunningRoom }
  | { readonly kind: 'restarting'; readonly abort: AbortController; readonly ready: RoomReady };

/** A loaded laptop may take long to start a process; after this nobody waits any more. */
const READY_LIMIT_MS = 20_000;
/** The room promises to be gone within 2 s; the third one is for a busy machine. */
const STOP_LIMIT_MS = 3000;
const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 5 * 60_000;

const IDLE: Phase = { kind: 'idle' };

export class RoomSupervisor {
  readonly #options: RoomSupervisorOptions;
  #phase: Phase = IDLE;
  #restarts: readonly number[] = [];
  #stopping: Promise<void> = Promise.resolve();

  constructor(options: RoomSupervisorOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#phase.kind !== 'idle';
  }

  current(): RoomLinks | null {
    if (this.#phase.kind === 'running') return linksOf(this.#phase.room.ready);
    return this.#phase.kind === 'restarting' ? linksOf(this.#phase.ready) : null;
  }

  async start(request: StartRoomRequest): Promise<HostResult<RoomLinks>> {
    if (this.isRunning) return err('room-running');
    const abort = new AbortController();
    this.#phase = { kind: 'starting', abort };
    this.#restarts = [];
    // The same room again: its journal has to be closed before it can be opened.
    await this.#stopping;
    const command: OpenCommand = {
      kind: 'open',
      roomId: request.roomId,
      dataDir: this.#options.dataDir(request.roomId),
      staticDir: this.#options.staticDir,
      network: request.network,
      address: request.address,
      seeds: request.states,
      waitingRoles: request.waitingRoles && [...request.waitingRoles],
    };
    const opened = await this.#open(command, abort);
    // Called off: the phase belongs to somebody else by now.
    if (abort.signal.aborted) return err('room-not-started');
    if (!opened.ok) {
      this.#phase = IDLE;
      return opened;
    }
    this.#adopt(command, opened.value);
    return ok(linksOf(opened.value.ready));
  }

  /** Ends the room for everybody; resolves when it has stored everything and is gone. */
  stop(): Promise<void> {
    const phase = this.#phase;
    // Idle from here on, so that the exit that follows is not taken for a crash.
    this.#phase = IDLE;
    if (phase.kind === 'running') this.#stopping = this.#stopProcess(phase.room.process);
    else if (phase.kind !== 'idle') phase.abort.abort();
    // A second caller waits for the stop that the first one began.
    return this.#stopping;
  }

  #stopProcess(process: RoomProcess): Promise<void> {
    const limitMs = this.#options.stopLimitMs ?? STOP_LIMIT_MS;
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        this.#options.report('room did not stop in time', limitMs);
        process.kill();
        resolve();
      }, limitMs);
      process.onExit(() => {
        clearTimeout(limit);
        resolve();
      });
      process.send({ kind: 'stop' });
    });
  }

  #open(command: OpenCommand, abort: AbortController): ReturnType<typeof openRoomProcess> {
    const { fork, report, readyLimitMs = READY_LIMIT_MS } = this.#options;
    return openRoomProcess(command, { fork, report, readyLimitMs, signal: abort.signal });
  }

  #adopt(command: OpenCommand, room: RunningRoom): void {
    this.#phase = { kind: 'running', room };
    let { ready } = room;
    const isCurrent = () => this.#phase.kind === 'running' && this.#phase.room.process === process;
    const { process } = room;
    process.onMessage((message) => {
      const event = v.safeParse(RoomEventSchema, message);
      if (!event.success || !isCurrent()) return;
      if (event.output.kind === 'ready') {
        ready = event.output;
        this.#phase = { kind: 'running', room: { process, ready } };
      } else if (event.output.kind === 'stopped') {
        // A facilitator has ended it for everybody; its process goes by itself.
        this.#phase = IDLE;
        this.#options.onEnded('stopped');
      }
    });
    process.onExit((code) => {
      if (!isCurrent()) return;
      this.#options.report('room process ended', code);
      void this.#restart(command, ready);
    });
  }

  async #restart(command: OpenCommand, ready: RoomReady): Promise<void> {
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    if (this.#restarts.length > MAX_RESTARTS) return this.#giveUp();
    const abort = new AbortController();
    this.#phase = { kind: 'restarting', abort, ready };
    // The journals have everything that was acknowledged; the seeds of the start would add nothing.
    // Whom the facilitator has let in or sent away meanwhile, the room itself remembers.
    const { seeds: _, waitingRoles: __, ...rest } = command;
    const again: OpenCommand = { ...rest, port: ready.port, tokens: ready.tokens };
    const opened = await this.#open(again, abort);
    // Stopped meanwhile; the process is already gone.
    if (abort.signal.aborted) return;
    if (opened.ok) this.#adopt(again, opened.value);
    else this.#giveUp();
  }

  #giveUp(): void {
    this.#phase = IDLE;
    this.#options.onEnded('crashed');
  }
}

function linksOf({ room, syncUrl, links, addresses }: RoomReady): RoomLinks {
  return { room, syncUrl, links, addresses };
}
