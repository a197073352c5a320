/**
 * Lets the page that `serve` sent start and stop a room on the very server it came from. Answers
 * on loopback only, to whoever holds the key that was in the printed address.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RoomLinks } from '../../shared/protocol/host-api';
import { syncServerUrl } from '../../shared/protocol/invite-link';
import { lanAddresses } from '../../shared/protocol/lan-addresses';
import { pageHeaders } from '../../shared/protocol/page-policy';
import {
  DOCUMENT_NAMES,
  type DocumentName,
  type DocumentStates,
  isRoomId,
  ROLES,
} from '../../shared/protocol/room';
import type { RoomProblem, RoomTokens } from '../../shared/protocol/room-supervision';
import { isAllowedOrigin, ownHostOf } from '../room/admission';
import { describeError } from '../room/disk';
import { type HostedRoom, hostRoom } from '../room/hosting';
import { isLoopback } from '../room/network';
import type { RoomFailure } from '../room/room';
import type { Listening, LogEntry, RoomServer } from '../room/server';
import { keepRoomTokens, roomTokens } from './room-folder';

export interface ControlOptions {
  readonly key: string;
  readonly dataDir: string;
  /** Called when edits cannot be stored, and with null when they can again. */
  readonly onTrouble: (detail: string | null) => void;
  readonly log: (entry: LogEntry) => void;
}

const PREFIX = '/host/';
/** A working copy with its history; the room refuses larger documents anyway. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

const OpenQuery = v.object({
  room: v.pipe(v.string(), v.check(isRoomId)),
  network: v.optional(v.picklist(['loopback', 'lan']), 'loopback'),
  address: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** Roles with a comma between them. */
  waiting: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',').filter(Boolean)),
      v.array(v.picklist(ROLES)),
    ),
  ),
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A refusal: status and reason, in the shape every error of this API has. */
function no(status: number, reason: string): Answer {
  return { status, body: { error: reason } };
}

export class ControlApi {
  readonly #options: ControlOptions;
  #hosted: HostedRoom | null = null;
  #server: { readonly server: RoomServer; readonly local: Listening } | null = null;
  /** One command after the other: two starts at once would both find no room. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(options: ControlOptions) {
    this.#options = options;
  }

  /** The server that asks this API is also the one it opens rooms on. */
  attach(server: RoomServer, local: Listening): void {
    this.#server = { server, local };
  }

  /** For `RoomServerOptions.control`: true when the request was for this API. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!request.url?.startsWith(PREFIX) || !isLoopback(request.socket.localAddress)) return false;
    const host = ownHostOf(request);
    if (host === null) return false;
    this.#answer(request, host).then(
      ({ status, body }) => send(response, host, status, body),
      (error: unknown) => {
        const address = request.socket.remoteAddress ?? '';
        this.#options.log({ event: 'error', address, detail: describeError(error) });
        send(response, host, 500, { error: 'internal' });
      },
    );
    return true;
  };

  /** Stops the room, if there is one; false when not everything is on disk. */
  async stop(): Promise<boolean> {
    const hosted = this.#hosted;
    this.#hosted = null;
    return hosted ? hosted.stop() : true;
  }

  async #answer(request: IncomingMessage, host: string): Promise<Answer> {
    if (!isAllowedOrigin(request, [])) return no(403, 'forbidden');
    if (!this.#hasKey(request)) return no(401, 'unauthorised');
    const url = new URL(request.url ?? '', `http://${host}`);
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /host/addresses')
      return { status: 200, body: lanAddresses(networkInterfaces()) };
    if (route === 'GET /host/room') return this.#status(host);
    if (route === 'POST /host/room') {
      const body = await readBody(request);
      if (!body.ok) return no(413, body.error);
      const seeds = await readStates(body.value, request.headers['content-type']);
      if (!seeds) return no(400, 'bad-request');
      return this.#inTurn(() => this.#open(url.searchParams, seeds, host));
    }
    if (route === 'DELETE /host/room') return this.#inTurn(() => this.#close());
    return no(404, 'not-found');
  }

  #inTurn(task: () => Promise<Answer>): Promise<Answer> {
    const result = this.#work.then(task);
    this.#work = result.catch(() => undefined);
    return result;
  }

  #hasKey(request: IncomingMessage): boolean {
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    return timingSafeEqual(hashOf(given), hashOf(this.#options.key));
  }

  #status(host: string): Answer {
    // Having no room is a good answer: browsers report a 404 as an error of the page.
    if (!this.#hosted) return { status: 204, body: null };
    const { participants } = this.#hosted.room;
    return { status: 200, body: { ...linksOf(this.#hosted, host), participants } };
  }

  async #open(params: URLSearchParams, seeds: DocumentStates, host: string): Promise<Answer> {
    const query = v.safeParse(OpenQuery, Object.fromEntries(params));
    if (!query.success || !this.#server) return no(400, 'bad-request');
    if (this.#hosted) return no(409, 'already-open');
    const { server, local } = this.#server;
    const { room, network, address, waiting } = query.output;
    const dataDir = path.join(this.#options.dataDir, room);
    const tokens = await roomTokens(dataDir, room);
    if (!tokens.ok) return refusal(tokens.error.reason);
    const opened: Result<HostedRoom, RoomFailure> = await hostRoom(
      server,
      {
        id: room,
        dataDir,
        tokens: tokens.value,
        seeds,
        seedMode: 'merge',
        network,
        address,
        port: local.port,
        waitingRoles: waiting,
        onTrouble: this.#options.onTrouble,
        onTokens: (renewed) => this.#keepTokens(dataDir, room, renewed),
        onEndWanted: () => void this.#inTurn(() => this.#close()),
      },
      local,
    );
    if (!opened.ok) return refusal(opened.error.reason);
    this.#hosted = opened.value;
    return { status: 200, body: linksOf(opened.value, host) };
  }

  #keepTokens(folder: string, room: string, tokens: RoomTokens): void {
    void keepRoomTokens(folder, room, tokens).then((kept) => {
      if (!kept.ok) this.#options.onTrouble(kept.error.detail);
    });
  }

  async #close(): Promise<Answer> {
    if (!this.#hosted) return no(404, 'no-room');
    return (await this.stop()) ? { status: 200, body: {} } : no(500, 'not-stored');
  }
}

function refusal(reason: RoomProblem): Answer {
  return no(reason === 'bad-seed' || reason === 'bad-command' ? 400 : 503, reason);
}

/** The page connects to the host it was loaded from: its policy allows no other. */
function linksOf({ ready }: HostedRoom, host: string): RoomLinks {
  const { room, links, addresses } = ready;
  return { room, syncUrl: syncServerUrl({ origin: `http://${host}`, room }), links, addresses };
}

async function readBody(
  request: IncomingMessage,
): Promise<Result<Buffer<ArrayBuffer>, 'too-large'>> {
  // Said before reading: leaving in the middle cuts the line, and the refusal with it.
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return err('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return err('too-large');
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** The documents as the parts of a form, each under its name; null when it is no form. */
async function readStates(
  body: Buffer<ArrayBuffer>,
  contentType = '',
): Promise<DocumentStates | null> {
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    const states: Partial<Record<DocumentName, Uint8Array>> = {};
    for (const name of DOCUMENT_NAMES) {
      const part = form.get(name);
      if (part instanceof Blob) states[name] = new Uint8Array(await part.arrayBuffer());
    }
    return states;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function send(response: ServerResponse, host: string, status: number, body: unknown): void {
  response.writeHead(status, {
    ...pageHeaders(`ws://${host}`),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    // A body that was not read to its end would be taken for the next request.
    ...(status >= 400 ? { Connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
