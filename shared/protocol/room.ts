/**
 * The contract of a room: its documents, who may write them, the frames on the socket, the close
 * codes and the limits both sides count on. Knows nothing of sockets or of what a board holds.
 */
export const PROTOCOL = 'journey.v1';

/** The token travels beside the version in `Sec-WebSocket-Protocol`, never in an address. */
export const TOKEN_PREFIX = 'token.';

/**
 * A person's secret for this room, third in `Sec-WebSocket-Protocol`: whoever brings it again is
 * the same participant, with the role they were given. The room keeps and shows its hash only.
 */
export const PERSON_PREFIX = 'person.';

/** From the most to the least that one may do. */
export const ROLES = ['facilitator', 'editor', 'contributor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Each document is one permission class: a server can enforce read-only per document and nothing
 * can enforce it soundly inside one. Everybody in the room may read all of these.
 */
export const DOCUMENTS = {
  /** The map. */
  board: { writers: ['facilitator', 'editor'] },
  /** What people say about the map: comments and reactions. */
  talk: { writers: ['facilitator', 'editor', 'contributor'] },
} as const satisfies Readonly<Record<string, { readonly writers: readonly Role[] }>>;

export type DocumentName = keyof typeof DOCUMENTS;

export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as readonly DocumentName[];

/** The document whose connections carry presence: everybody in a room is on it, once. */
export const PRESENCE_DOCUMENT = 'board' satisfies DocumentName;

/** Documents as Yjs updates (v1); those that are left out are empty. */
export type DocumentStates = Readonly<Partial<Record<DocumentName, Uint8Array | undefined>>>;

/** True for the documents that every room has. */
export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(DOCUMENTS, name);
}

/** Whether `role` may change `document`; reading is open to every role. */
export function mayWrite(role: Role, document: DocumentName): boolean {
  return (DOCUMENTS[document].writers as readonly Role[]).includes(role);
}

/** First number of every frame. 0 to 3 are those of y-websocket; 100 is ours. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to client, followed by a varuint: how many SyncStep2 and Update messages of this
   * connection are on disk. Optional: a server without it promises nothing.
   */
  durableAck: 100,
  /** Both ways, followed by a text: see `room-control.ts`. Only for peers that brought a person. */
  control: 101,
  /** Server to client, followed by an id (text) and a board as a Yjs update (v2). */
  restorePoint: 102,
} as const;

/** Second number of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** 44xx are final for a client; 45xx and a lost network mean: try again later. */
export const CLOSE_CODES = {
  malformed: 4400,
  unauthorised: 4401,
  forbidden: 4403,
  'no-such-room': 4404,
  'no-answer': 4408,
  'too-large': 4413,
  'other-protocol': 4426,
  stopping: 4500,
  busy: 4503,
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

/** The reason behind a close code, or null when it is none of ours (1006: network). */
export function closeReasonOf(code: number): CloseReason | null {
  for (const [reason, known] of Object.entries(CLOSE_CODES)) {
    if (known === code) return reason as CloseReason;
  }
  return null;
}

/** One frame of a member: the largest offline edit or pasted board, with room to spare. */
export const MAX_FRAME_BYTES = 8 * 1024 * 1024;

/** A presence state is a name, a cursor and a selection; more is a mistake or an attack. */
export const MAX_PRESENCE_BYTES = 4 * 1024;

/** Path of a room's sockets: `/sync/<room>/<document>`. */
export const SYNC_PATH = '/sync';

/** A room id is also a folder name: letters, digits, `_` and `-` only, as in `EntityId`. */
const ROOM_ID = /^[A-Za-z0-9_-]{1,64}$/;
/** base64url; 256 bits make 43 characters, the rest is room for other servers. */
const TOKEN = /^[A-Za-z0-9_-]{16,128}$/;

/** Whether `text` has the form of a room id. */
export function isRoomId(text: string): boolean {
  return ROOM_ID.test(text);
}

/** Whether `text` has the form of a token or a person's key; says nothing about its being valid. */
export function isTokenText(text: string): boolean {
  return TOKEN.test(text);
}

/** What a y-websocket client passes as its `protocols` option; `personKey` is a secret of its own. */
export function joinProtocols(token: string, personKey?: string): string[] {
  const person = personKey === undefined ? [] : [`${PERSON_PREFIX}${personKey}`];
  return [PROTOCOL, `${TOKEN_PREFIX}${token}`, ...person];
}
