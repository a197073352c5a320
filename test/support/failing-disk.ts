/** Disks for journals that fail in the way a test wants, or lose what was not synced. */
import path from 'node:path';
import { type Disk, type DiskFile, realDisk } from '../../electron/room/disk';

export type DiskStep = 'create' | 'write' | 'sync' | 'rename' | 'remove' | 'syncFolder';

/** The real disk, with a look at every step before it happens; throwing there fails the step. */
export function watchedDisk(before: (step: DiskStep, file: string) => void | Promise<void>): Disk {
  return {
    ...realDisk,
    create: async (file) => {
      await before('create', file);
      const handle = await realDisk.create(file);
      return {
        write: async (bytes, position) => {
          await before('write', file);
          await handle.write(bytes, position);
        },
        sync: async () => {
          await before('sync', file);
          await handle.sync();
        },
        close: () => handle.close(),
      };
    },
    rename: async (from, to) => {
      await before('rename', to);
      await realDisk.rename(from, to);
    },
    remove: async (file) => {
      await before('remove', file);
      await realDisk.remove(file);
    },
    syncFolder: async (folder) => {
      await before('syncFolder', folder);
      await realDisk.syncFolder(folder);
    },
  };
}

export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: said the test`), { code });
}

export class PowerCut extends Error {}

interface Node {
  /** What programs see. */
  content: Buffer;
  /** What survives for certain. */
  synced: Buffer;
}

/**
 * A disk in memory that behaves like a real one at a power cut: only what was synced survives for
 * certain; of the rest a part, zeros, or nothing. Of new, renamed and removed names any selection
 * survives that were not yet synced with their folder.
 */
export class PowerCutDisk implements Disk {
  readonly #random: () => number;
  #names = new Map<string, Node>();
  #syncedNames = new Map<string, Node>();
  #unsyncedNames: ((names: Map<string, Node>) => void)[] = [];
  /** Steps until the power goes; infinite until set. */
  stepsLeft = Number.POSITIVE_INFINITY;

  constructor(random: () => number) {
    this.#random = random;
  }

  async makeFolder(): Promise<void> {
    this.#step();
  }

  async list(folder: string): Promise<readonly string[]> {
    return [...this.#names.keys()]
      .filter((file) => path.dirname(file) === folder)
      .map((file) => path.basename(file));
  }

  async read(file: string): Promise<Uint8Array | null> {
    return this.#names.get(file)?.content ?? null;
  }

  async create(file: string): Promise<DiskFile> {
    this.#step();
    const node: Node = { content: Buffer.alloc(0), synced: Buffer.alloc(0) };
    this.#changeNames((names) => names.set(file, node));
    return {
      write: async (bytes, position) => {
        this.#step();
        const grown = Buffer.alloc(Math.max(node.content.length, position + bytes.length));
        node.content.copy(grown);
        grown.set(bytes, position);
        node.content = grown;
      },
      sync: async () => {
        this.#step();
        node.synced = Buffer.from(node.content);
      },
      close: async () => undefined,
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step();
    const node = this.#names.get(from);
    if (!node) throw diskError('ENOENT');
    this.#changeNames((names) => {
      names.delete(from);
      names.set(to, node);
    });
  }

  async remove(file: string): Promise<void> {
    this.#step();
    this.#changeNames((names) => names.delete(file));
  }

  async syncFolder(): Promise<void> {
    this.#step();
    this.#syncedNames = new Map(this.#names);
    this.#unsyncedNames = [];
  }

  /** What the next start finds. */
  afterPowerCut(): PowerCutDisk {
    const next = new PowerCutDisk(this.#random);
    const names = new Map(this.#syncedNames);
    for (const change of this.#unsyncedNames) if (this.#random() < 0.5) change(names);
    for (const [file, node] of names) {
      const content = this.#survivor(node);
      next.#names.set(file, { content, synced: content });
    }
    next.#syncedNames = new Map(next.#names);
    return next;
  }

  #changeNames(change: (names: Map<string, Node>) => void): void {
    change(this.#names);
    this.#unsyncedNames.push(change);
  }

  #survivor({ content, synced }: Node): Buffer {
    const unsynced = content.length - synced.length;
    if (unsynced <= 0) return synced;
    const kept = synced.length + Math.floor(this.#random() * (unsynced + 1));
    const fate = this.#random();
    if (fate < 0.3) return synced;
    const survivor = Buffer.from(content.subarray(0, kept));
    // The length is on disk, the content is not: a tail of zeros.
    if (fate < 0.6) return Buffer.concat([survivor, Buffer.alloc(content.length - kept)]);
    return survivor;
  }

  #step(): void {
    this.stepsLeft -= 1;
    if (this.stepsLeft < 0) throw new PowerCut('the power is gone');
  }
}
