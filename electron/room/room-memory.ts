/** What a room remembers of its people and its ended links, beside its journals (mode 0600). */
import path from 'node:path';
import * as v from 'valibot';
import { ROLES, type Role } from '../../shared/protocol/room';
import { type Disk, describeError, replaceFile } from './disk';
import type { EndedLink } from './invitations';
import type { PersonRecord } from './people';

const RoleSchema = v.picklist(ROLES);

const MemorySchema = v.object({
  version: v.literal(1),
  waitingRoles: v.nullable(v.array(RoleSchema)),
  ended: v.array(v.object({ role: RoleSchema, hash: v.string() })),
  people: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      colour: v.string(),
      linkRole: RoleSchema,
      givenRole: v.nullable(RoleSchema),
      givenName: v.nullable(v.string()),
      isMuted: v.boolean(),
      isRemoved: v.boolean(),
      isAdmitted: v.boolean(),
      isKept: v.boolean(),
    }),
  ),
});

export interface Memory {
  /** Null: nobody has decided yet. */
  readonly waitingRoles: readonly Role[] | null;
  readonly ended: readonly EndedLink[];
  readonly people: readonly PersonRecord[];
}

const NOTHING: Memory = { waitingRoles: null, ended: [], people: [] };

export class RoomMemory {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #onTrouble: (detail: string) => void;
  #next: Memory | null = null;
  #writing: Promise<void> | null = null;
  #stored = '';

  constructor(disk: Disk, folder: string, onTrouble: (detail: string) => void) {
    this.#disk = disk;
    this.#file = path.join(folder, 'people.json');
    this.#onTrouble = onTrouble;
  }

  /**
   * What was remembered. A file that cannot be read is put aside: forgetting who was removed is
   * a pity, not opening the room would be a disaster.
   */
  async read(): Promise<Memory> {
    const content = await this.#disk.read(this.#file);
    if (!content) return NOTHING;
    this.#stored = Buffer.from(content).toString('utf8');
    const parsed = v.safeParse(MemorySchema, parseJson(this.#stored));
    if (parsed.success) return parsed.output;
    await this.#disk.rename(this.#file, `${this.#file}.damaged`);
    this.#stored = '';
    return NOTHING;
  }

  /** Writes `memory` soon; what is superseded before it was written is never written. */
  save(memory: Memory): void {
    this.#next = memory;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  /** Waits until what was saved is on disk, or the disk has refused. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    // Many decisions of one moment are one file.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#next) {
      const text = `${JSON.stringify({ version: 1, ...this.#next }, null, 1)}\n`;
      this.#next = null;
      if (text === this.#stored) continue;
      try {
        await replaceFile(this.#disk, this.#file, Buffer.from(text));
        this.#stored = text;
      } catch (error) {
        this.#onTrouble(describeError(error));
      }
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
