/**
 * The room server: pages and sockets on one port, rooms behind them. Nothing listens until
 * `listen` is called, nothing is served to a host or a page that is not ours.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { err, ok, type Result } from '../../shared/lib/result';
import {
  CLOSE_CODES,
  type CloseReason,
  isRoomId,
  MAX_FRAME_BYTES,
} from '../../shared/protocol/room';
import type { Participant, RoomProblem } from '../../shared/protocol/room-supervision';
import { admit, echoedProtocol, isAllowedOrigin, ownHostOf, readTicket } from './admission';
import { describeError, hasCode } from './disk';
import { LIMITS } from './limits';
import { isLoopback } from './network';
import { RefusalCounter } from './refusal-counter';
import { Room, type RoomFailure, type RoomOptions } from './room';
import { answer, serveFile } from './static-files';

export interface RoomServerOptions {
  /** Folder of the page. */
  readonly staticDir: string;
  /** Origins of pages besides our own, such as a development server. */
  readonly extraOrigins?: readonly string[] | undefined;
  /** Takes requests of its own before the files are looked at; true when it has answered. */
  readonly control?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Short events without content or tokens. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
}

export interface LogEntry {
  readonly event: 'joined' | 'waiting' | 'left' | 'refused' | 'error';
  readonly address: string;
  readonly session?: string | undefined;
  readonly detail?: string | undefined;
}

/** A log that passes on what went wrong and leaves out who came and went. */
export function errorLog(write: (line: string) => void): (entry: LogEntry) => void {
  return ({ event, detail = '' }) => {
    if (event === 'error') write(`room server: ${detail}`);
  };
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Frees the port; sockets that came through it are cut. */
  close(): Promise<void>;
}

const SOCKET_OPTIONS = {
  noServer: true,
  clientTracking: false,
  // Compression would be a memory bomb per socket, and updates hardly shrink.
  perMessageDeflate: false,
  handleProtocols: (offers: Set<string>) => echoedProtocol(offers) ?? false,
} as const;

export function openRoomServer(options: RoomServerOptions): RoomServer {
  return new RoomServer(options);
}

export class RoomServer {
  readonly #options: RoomServerOptions;
  readonly #rooms = new Map<string, Room>();
  /** Each open port with its connections: sockets are ours to cut, `Server` forgets them. */
  readonly #listening = new Map<Server, Set<Socket>>();
  readonly #members = new WebSocketServer({ ...SOCKET_OPTIONS, maxPayload: MAX_FRAME_BYTES });
  readonly #refused = new WebSocketServer({
    ...SOCKET_OPTIONS,
    maxPayload: LIMITS.refusedFrameBytes,
  });
  readonly #refusals = new RefusalCounter();

  constructor(options: RoomServerOptions) {
    this.#options = options;
  }

  /** Loads a room from its folder; it is there for everybody as soon as this returns. */
  async openRoom(options: RoomOptions): Promise<Result<Room, RoomFailure>> {
    if (!isRoomId(options.id)) return err({ reason: 'bad-command', detail: 'room id' });
    if (this.#rooms.has(options.id)) return err({ reason: 'already-open', detail: options.id });
    if (this.#rooms.size >= LIMITS.rooms) return err({ reason: 'too-many-rooms', detail: '' });
    const room = await Room.open(options);
    if (!room.ok) return room;
    this.#rooms.set(options.id, room.value);
    return room;
  }

  /** Sends everybody away and stores the room; false when not everything is on disk. */
  async closeRoom(id: string): Promise<boolean> {
    const opened = this.#rooms.get(id);
    this.#rooms.delete(id);
    return opened ? opened.close() : true;
  }

  /** Who is in a room; nobody when there is no such room. */
  peopleIn(id: string): readonly Participant[] {
    return this.#rooms.get(id)?.participants ?? [];
  }

  /** Opens a port; 0 is any free one. */
  async listen(host: string, port: number): Promise<Result<Listening, RoomFailure>> {
    const server = this.#createServer();
    const connections = new Set<Socket>();
    server.on('connection', (socket) => {
      connections.add(socket);
      socket.once('close', () => connections.delete(socket));
    });
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port, exclusive: true }, resolve);
      });
    } catch (error) {
      return err({
        reason: listenProblem(error),
        detail: `${host}:${port} (${describeError(error)})`,
      });
    }
    // From here on an error (a lost interface) concerns one connection, not the server.
    server.on('error', (error) => this.#logError('', error));
    this.#listening.set(server, connections);
    const bound = (server.address() as AddressInfo).port;
    return ok({ host, port: bound, close: () => this.#closeServer(server) });
  }

  /** Stops everything within 2 s; false when not everything is on disk. */
  async close(): Promise<boolean> {
    for (const server of this.#listening.keys()) server.close();
    const stored = await Promise.all([...this.#rooms.keys()].map((id) => this.closeRoom(id)));
    await Promise.all([...this.#listening.keys()].map((server) => this.#closeServer(server)));
    return stored.every(Boolean);
  }

  #createServer(): Server {
    const server = createServer(
      {
        maxHeaderSize: LIMITS.headerBytes,
        headersTimeout: LIMITS.headersWithinMs,
        requestTimeout: LIMITS.requestWithinMs,
        keepAliveTimeout: 3000,
        connectionsCheckingInterval: 1000,
      },
      (request, response) => this.#onRequest(request, response),
    );
    server.maxConnections = LIMITS.connections;
    // For readers of pages that stall; ws lifts it from its own sockets.
    server.setTimeout(LIMITS.idlePageMs);
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#onUpgrade(request, socket, head),
    );
    return server;
  }

  async #closeServer(server: Server): Promise<void> {
    const connections = this.#listening.get(server);
    if (!connections) return;
    this.#listening.delete(server);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of connections) socket.destroy();
    });
  }

  #onRequest(request: IncomingMessage, response: ServerResponse): void {
    const host = ownHostOf(request);
    if (host === null) {
      response.setHeader('Connection', 'close');
      answer(response, 403, 'Forbidden');
      return;
    }
    if (this.#options.control?.(request, response)) return;
    serveFile(this.#options.staticDir, host, request, response).catch((error: unknown) => {
      this.#logError(addressOf(request), error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'Internal error');
    });
  }

  #onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until ws takes over, a reset by the peer would otherwise be an uncaught error.
    const onError = () => socket.destroy();
    socket.on('error', onError);
    // Never a client of ours, so no close code either: a foreign page must learn nothing.
    if (
      ownHostOf(request) === null ||
      !isAllowedOrigin(request, this.#options.extraOrigins ?? [])
    ) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const address = addressOf(request);
    const ticket = readTicket(request);
    const room = this.#rooms.get(ticket.room);
    const admitted = admit(ticket, room?.invitations ?? null);
    if (!admitted.ok || !room) {
      this.#refuse(request, socket, head, admitted.ok ? 'no-such-room' : admitted.error);
      return;
    }
    const { document, link } = admitted.value;
    const isLocal = isLoopback(request.socket.remoteAddress);
    const received = room.receive({ link, personKey: ticket.personKey, isLocal, document });
    if (!received.ok) {
      this.#refuse(request, socket, head, received.error);
      return;
    }
    const { person, mustWait } = received.value;
    this.#members.handleUpgrade(request, socket, head, (client) => {
      socket.off('error', onError);
      const log = (event: LogEntry['event'], session: string) =>
        this.#options.log?.({ event, address, session });
      const session = mustWait ? person.id : room.join(client, document, person, link.hash).id;
      if (mustWait) room.wait(client, document, person, link.hash);
      log(mustWait ? 'waiting' : 'joined', session);
      client.once('close', () => log('left', session));
    });
  }

  /** Accepts and closes: refused at the handshake, a client would try again for ever. */
  #refuse(request: IncomingMessage, socket: Duplex, head: Buffer, reason: CloseReason): void {
    const address = addressOf(request);
    this.#options.log?.({ event: 'refused', address, detail: reason });
    const turn = this.#refusals.begin(address, Date.now());
    if (turn === null) {
      socket.destroy();
      return;
    }
    this.#refused.handleUpgrade(request, socket, head, (client) => {
      sendAway(client, turn.isTooOften ? 'busy' : reason);
      client.once('close', turn.end);
    });
    socket.once('close', turn.end);
  }

  #logError(address: string, error: unknown): void {
    this.#options.log?.({ event: 'error', address, detail: describeError(error) });
  }
}

function sendAway(client: WebSocket, reason: CloseReason): void {
  // What a refused peer still sends, and how its line breaks, does not matter any more.
  client.on('error', () => client.terminate());
  client.close(CLOSE_CODES[reason], reason);
  const timer = setTimeout(() => client.terminate(), LIMITS.closeGraceMs);
  timer.unref();
}

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}

function listenProblem(error: unknown): RoomProblem {
  if (hasCode(error, 'EADDRINUSE')) return 'address-taken';
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EINVAL')) return 'address-not-ours';
  return 'address-refused';
}
