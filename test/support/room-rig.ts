/** A real room server on a free port, and real y-websocket clients for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { newRoomTokens } from '../../electron/room/invitations';
import type { Room, RoomOptions } from '../../electron/room/room';
import {
  type Listening,
  openRoomServer,
  type RoomServer,
  type RoomServerOptions,
} from '../../electron/room/server';
import { type DocumentName, joinProtocols, MESSAGE, type Role } from '../../shared/protocol/room';
import {
  type ControlNotice,
  type ControlRequest,
  parseControlNotice,
  type Roster,
  type Standing,
} from '../../shared/protocol/room-control';
import type { RoomTokens } from '../../shared/protocol/room-supervision';

export const ROOM_ID = 'room1';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-room-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Rig {
  readonly server: RoomServer;
  readonly room: Room;
  readonly listening: Listening;
  readonly port: number;
  readonly url: string;
  readonly syncUrl: string;
  readonly tokens: RoomTokens;
  readonly dataDir: string;
  /** The root map `notes` of one of the room's documents as a plain object. */
  notes(document?: DocumentName): Record<string, unknown>;
}

export interface RigOptions {
  readonly room?: Partial<RoomOptions>;
  readonly server?: Partial<RoomServerOptions>;
  readonly tokens?: RoomTokens;
}

export async function openRig({
  room = {},
  server: serverOptions = {},
  ...options
}: RigOptions = {}): Promise<Rig> {
  const dataDir = room.dataDir ?? (await temporaryFolder());
  const staticDir = serverOptions.staticDir ?? (await temporaryFolder());
  const server = openRoomServer({ staticDir, ...serverOptions });
  onTestFinished(async () => void (await server.close()));
  const tokens = options.tokens ?? newRoomTokens();
  const opened = await server.openRoom({ id: ROOM_ID, dataDir, tokens, ...room });
  if (!opened.ok) throw new Error(`the room did not open: ${JSON.stringify(opened.error)}`);
  const listening = await server.listen('127.0.0.1', 0);
  if (!listening.ok) throw new Error(`no port: ${JSON.stringify(listening.error)}`);
  const { port } = listening.value;
  opened.value.origin = `http://127.0.0.1:${port}`;
  return {
    server,
    room: opened.value,
    listening: listening.value,
    port,
    url: `http://127.0.0.1:${port}`,
    syncUrl: `ws://127.0.0.1:${port}/sync/${opened.value.id}`,
    tokens,
    dataDir,
    notes: (document = 'board') => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, opened.value.encodeState(document));
      return doc.getMap('notes').toJSON();
    },
  };
}

export interface Client {
  readonly doc: Y.Doc;
  readonly notes: Y.Map<unknown>;
  readonly provider: WebsocketProvider;
  readonly awareness: Awareness;
  /** Durable acknowledgements in the order of their arrival. */
  readonly acknowledged: number[];
  /** What the room told this client in frames of its own. */
  readonly notices: readonly ControlNotice[];
  /** Restore points that arrived, by id. */
  readonly points: ReadonlyMap<string, Uint8Array>;
  roster(): Roster | undefined;
  standing(): Standing | undefined;
  ask(request: ControlRequest): void;
  /** The final close code, once there is one. */
  closedWith(): number | null;
}

export interface ClientOptions {
  /** Default: `board`. */
  readonly document?: DocumentName | undefined;
  readonly protocols?: string[];
  /** The participant's own secret: whoever brings it again is the same person. */
  readonly personKey?: string;
  readonly doc?: Y.Doc;
  readonly syncUrl?: string;
  readonly awareness?: boolean;
  readonly WebSocketClass?: new (url: string | URL, protocols: string[]) => WebSocket;
}

/** Connects like any program would: the stock provider, with the protocols of `role`. */
export function connect(rig: Rig, role: Role, options: ClientOptions = {}): Client {
  const doc = options.doc ?? new Y.Doc();
  const awareness = new Awareness(doc);
  if (options.awareness === false) awareness.setLocalState(null);
  const acknowledged: number[] = [];
  const notices: ControlNotice[] = [];
  const points = new Map<string, Uint8Array>();
  let closed: number | null = null;
  const provider = new WebsocketProvider(
    options.syncUrl ?? rig.syncUrl,
    options.document ?? 'board',
    doc,
    {
      awareness,
      protocols: options.protocols ?? joinProtocols(rig.tokens[role], options.personKey),
      WebSocketPolyfill: (options.WebSocketClass ??
        WebSocket) as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    },
  );
  provider.messageHandlers[100] = (_encoder, decoder) => {
    acknowledged.push(decoding.readVarUint(decoder));
  };
  provider.messageHandlers[MESSAGE.control] = (_encoder, decoder) => {
    const notice = parseControlNotice(decoding.readVarString(decoder));
    if (notice) notices.push(notice);
  };
  provider.messageHandlers[MESSAGE.restorePoint] = (_encoder, decoder) => {
    points.set(decoding.readVarString(decoder), decoding.readVarUint8Array(decoder));
  };
  provider.on('closed', ({ code }: { code: number }) => {
    closed = code;
  });
  onTestFinished(() => {
    provider.destroy();
    awareness.destroy();
    doc.destroy();
  });
  return {
    doc,
    notes: doc.getMap('notes'),
    provider,
    awareness,
    acknowledged,
    notices,
    points,
    roster: () => notices.findLast((notice) => notice.kind === 'roster'),
    standing: () => notices.findLast((notice) => notice.kind === 'you'),
    ask: (request) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.control);
      encoding.writeVarString(encoder, JSON.stringify(request));
      provider.ws?.send(encoding.toUint8Array(encoder));
    },
    closedWith: () => closed,
  };
}

export async function synced(...clients: readonly Client[]): Promise<void> {
  await until(() => clients.every(({ provider }) => provider.synced), 'every client is synced');
}

/** Waits for a condition; says which one when it does not come. */
export async function until(
  condition: () => boolean,
  what: string,
  withinMs = 5000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export interface RawClient {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[];
  closeCode: number | null;
}

/** A socket without a provider, for frames that no provider sends. */
export async function connectRaw(rig: Rig, role: Role): Promise<RawClient> {
  const socket = new WebSocket(`${rig.syncUrl}/board`, joinProtocols(rig.tokens[role]));
  const client: RawClient = { socket, frames: [], closeCode: null };
  socket.binaryType = 'nodebuffer';
  socket.on('message', (data: Buffer) => client.frames.push(new Uint8Array(data)));
  socket.on('close', (code) => {
    client.closeCode = code;
  });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  await until(() => socket.readyState === WebSocket.OPEN, 'the raw socket is open');
  return client;
}
