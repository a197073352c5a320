import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { type Disk, realDisk } from '../../electron/room/disk';
import { Journal } from '../../electron/room/journal';
import { JournalFiles } from '../../electron/room/journal-store';
import { decodeLog, encodeRecord, LOG_HEADER } from '../../electron/room/log-format';
import { diskError, PowerCutDisk, watchedDisk } from '../support/failing-disk';
import { pause, temporaryFolder, until } from '../support/room-rig';

/** A document that counts: each edit sets one key, so that a lost one shows. */
async function open(folder: string, disk: Disk = realDisk, compactAfterBytes?: number) {
  const files = new JournalFiles(disk, folder, 'board');
  const stored = await files.read();
  if (!stored.ok) return stored;
  const doc = new Y.Doc();
  if (stored.value.snapshot) Y.applyUpdateV2(doc, stored.value.snapshot);
  for (const record of stored.value.records) Y.applyUpdate(doc, record);
  const troubles: (string | null)[] = [];
  const journal = await Journal.start(
    {
      files,
      encodeState: () => Y.encodeStateAsUpdateV2(doc),
      onDurable: () => undefined,
      onTrouble: (detail) => troubles.push(detail),
      compactAfterBytes,
    },
    stored.value,
    false,
  );
  if (!journal.ok) return journal;
  if (disk instanceof PowerCutDisk === false)
    onTestFinished(async () => void (await journal.value.close()));
  const edit = (key: string, value: unknown = true) => {
    let update = new Uint8Array();
    doc.once('update', (change: Uint8Array) => {
      update = change as Uint8Array<ArrayBuffer>;
    });
    doc.getMap('keys').set(key, value);
    return journal.value.append(update);
  };
  const keys = () => [...doc.getMap('keys').keys()];
  return { ok: true as const, journal: journal.value, edit, keys, troubles, stored: stored.value };
}

async function mustOpen(...args: Parameters<typeof open>) {
  const opened = await open(...args);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened;
}

const logNames = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith('.log'));

async function onlyLog(folder: string): Promise<string> {
  const [name, ...more] = await logNames(folder);
  expect(more).toEqual([]);
  return path.join(folder, name ?? '');
}

describe('a journal', () => {
  it('gives back what was written, over several starts', async () => {
    const folder = await temporaryFolder();
    for (let round = 0; round < 4; round += 1) {
      const { journal, edit, keys } = await mustOpen(folder);
      expect(keys()).toHaveLength(round * 3);
      for (const key of ['a', 'b', 'c']) edit(`${key}${round}`);
      expect(await journal.close()).toBe(true);
    }
    expect((await mustOpen(folder)).keys()).toHaveLength(12);
  });

  it('writes everything of one moment with one sync', async () => {
    let syncs = 0;
    const disk = watchedDisk((step) => {
      if (step === 'sync') syncs += 1;
    });
    const { journal, edit } = await mustOpen(await temporaryFolder(), disk);
    syncs = 0;
    for (let at = 0; at < 100; at += 1) edit(`k${at}`);
    expect(await journal.flush()).toBe(true);
    expect(syncs).toBe(1);
    await journal.close();
  });

  it('folds a long log into a snapshot and drops it', async () => {
    const folder = await temporaryFolder();
    const { journal, edit } = await mustOpen(folder, realDisk, 2000);
    for (let at = 0; at < 200; at += 1) {
      edit(`k${at}`);
      await journal.flush();
    }
    await journal.close();
    expect(await logNames(folder)).toHaveLength(1);
    expect((await readFile(await onlyLog(folder))).length).toBeLessThan(4000);
    expect((await mustOpen(folder)).keys()).toHaveLength(200);
  });

  it('keeps one log and one snapshot however often it starts', async () => {
    const folder = await temporaryFolder();
    for (let round = 0; round < 5; round += 1) {
      const { journal, edit } = await mustOpen(folder);
      edit(`k${round}`);
      await journal.flush();
      // No close: as after a kill.
    }
    const { keys } = await mustOpen(folder);
    expect(keys()).toHaveLength(5);
    expect((await readdir(folder)).toSorted()).toEqual(['board.00000006.log', 'board.snapshot']);
  });
});

describe('a log cut by a crash', () => {
  async function written(): Promise<{ folder: string; file: string; bytes: Buffer }> {
    const folder = await temporaryFolder();
    const { journal, edit } = await mustOpen(folder);
    for (let at = 0; at < 10; at += 1) edit(`k${at}`);
    await journal.close();
    const file = await onlyLog(folder);
    return { folder, file, bytes: await readFile(file) };
  }

  it('gives back every whole record, wherever it is cut', async () => {
    const { bytes } = await written();
    const whole = decodeLog(bytes);
    expect(whole.ok && whole.value.state).toBe('whole');
    for (let length = 0; length <= bytes.length; length += 1) {
      const content = decodeLog(bytes.subarray(0, length));
      if (!content.ok || !whole.ok) throw new Error(`not readable at ${length}`);
      const { records, state } = content.value;
      expect(whole.value.records.slice(0, records.length)).toEqual(records);
      expect(state).not.toBe('damaged');
      const used = records.reduce((sum, record) => sum + 9 + record.length, LOG_HEADER.length);
      expect(length - used).toBeLessThan(9 + (whole.value.records[records.length]?.length ?? 1));
    }
  });

  it('takes zeros at its end for nothing, and goes on behind them', async () => {
    const { folder, file, bytes } = await written();
    await writeFile(file, Buffer.concat([bytes, Buffer.alloc(4096)]));
    const second = await mustOpen(folder);
    expect(second.keys()).toHaveLength(10);
    second.edit('after');
    await second.journal.close();
    expect((await mustOpen(folder)).keys()).toContain('after');
  });

  it('takes a log of zeros only for an empty one', async () => {
    const { folder, file } = await written();
    await writeFile(file, Buffer.alloc(512));
    expect((await mustOpen(folder)).keys()).toEqual([]);
  });

  it('finds good records behind a damaged one, and keeps the log for whoever wants to look', async () => {
    const { folder, file, bytes } = await written();
    const damaged = Buffer.from(bytes);
    const at = LOG_HEADER.length + 20;
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    await writeFile(file, damaged);
    const content = decodeLog(damaged);
    expect(content.ok && content.value).toMatchObject({ state: 'damaged' });
    expect(content.ok && content.value.records).toHaveLength(9);
    await mustOpen(folder);
    expect(await readdir(folder)).toContain(`${path.basename(file)}.damaged`);
  });

  it('never takes random bytes for a record', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (garbage) => {
        const content = decodeLog(Buffer.concat([LOG_HEADER, garbage]));
        expect(content.ok && content.value.records).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses to frame an empty record', () => {
    expect(() => encodeRecord(new Uint8Array())).toThrow(RangeError);
  });
});

describe('a folder that is not right', () => {
  it('is not touched when its snapshot is damaged', async () => {
    const folder = await temporaryFolder();
    const first = await mustOpen(folder, realDisk, 1);
    first.edit('a');
    await first.journal.close();
    const snapshot = path.join(folder, 'board.snapshot');
    const bytes = await readFile(snapshot);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(snapshot, bytes);
    await copyFile(snapshot, `${snapshot}.before`);
    const opened = await open(folder);
    expect(opened).toMatchObject({ ok: false, error: { reason: 'damaged', detail: snapshot } });
    expect(await readFile(snapshot)).toEqual(await readFile(`${snapshot}.before`));
  });

  it('is refused when a log is of another program', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'board.00000001.log'), 'SQLite format 3');
    expect(await open(folder)).toMatchObject({ ok: false, error: { reason: 'damaged' } });
  });

  it('is reported when it cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(await open(path.join(file, 'x'))).toMatchObject({
      ok: false,
      error: { reason: 'not-writable' },
    });
  });
});

describe('a disk that refuses', () => {
  it.each(['write', 'sync'] as const)(
    'at %s: nothing counts as durable until it works again',
    async (failing) => {
      const folder = await temporaryFolder();
      let isFull = false;
      const disk = watchedDisk((step) => {
        if (isFull && step === failing) throw diskError('ENOSPC');
      });
      const { journal, edit, troubles } = await mustOpen(folder, disk);
      edit('before');
      expect(await journal.flush()).toBe(true);
      isFull = true;
      const refused = edit('during');
      expect(await journal.flush()).toBe(false);
      await pause(50);
      expect(journal.durable).toBeLessThan(refused);
      expect(troubles[0]).toContain('ENOSPC');
      edit('still during');
      isFull = false;
      await until(() => journal.durable === journal.appended, 'everything is durable again');
      expect(troubles.at(-1)).toBeNull();
      edit('after');
      expect(await journal.flush()).toBe(true);
      // No close: what counts is on disk already.
      expect((await mustOpen(folder)).keys()).toEqual([
        'before',
        'during',
        'still during',
        'after',
      ]);
    },
  );

  it('does not trust a second sync of the same file after a failed one', async () => {
    const folder = await temporaryFolder();
    let failures = 1;
    const syncedAfterFailure = new Set<string>();
    let failed = '';
    const disk = watchedDisk((step, file) => {
      if (step !== 'sync' || !file.endsWith('.log')) return;
      if (failed !== '') syncedAfterFailure.add(file);
      else if (failures > 0 && !file.endsWith('1.log')) return;
      else if (failures > 0 && failed === '' && armed) {
        failures -= 1;
        failed = file;
        throw diskError('EIO');
      }
    });
    let armed = false;
    const { journal, edit } = await mustOpen(folder, disk);
    armed = true;
    edit('a');
    await until(() => journal.durable === 1, 'the edit is durable');
    expect(failed).not.toBe('');
    expect(syncedAfterFailure).not.toContain(failed);
    await journal.close();
  });

  it('is given one more chance at the end, and the answer is honest', async () => {
    const folder = await temporaryFolder();
    let isFull = false;
    const disk = watchedDisk((step) => {
      if (isFull && step === 'write') throw diskError('ENOSPC');
    });
    const { journal, edit } = await mustOpen(folder, disk);
    isFull = true;
    edit('lost');
    await journal.flush();
    expect(await journal.close()).toBe(false);
  });

  it('keeps the old log when folding fails, so nothing is lost', async () => {
    const folder = await temporaryFolder();
    let isRefusing = true;
    const disk = watchedDisk((step, file) => {
      if (isRefusing && step === 'rename' && file.endsWith('.snapshot')) throw diskError('EACCES');
    });
    const { journal, edit } = await mustOpen(folder, disk, 300);
    for (let at = 0; at < 60; at += 1) {
      edit(`k${at}`);
      expect(await journal.flush()).toBe(true);
    }
    expect((await mustOpen(folder)).keys()).toHaveLength(60);
    isRefusing = false;
  });
});

describe('a power cut', () => {
  /** Like Math.random, a draw is below 1: the disk asks for lengths with it. */
  const RANDOM_STEPS = 2 ** 31;

  it('at any step loses nothing that counted as durable', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 0, max: RANDOM_STEPS - 1 }), { minLength: 64, maxLength: 64 }),
        async (steps, numbers) => {
          let drawn = 0;
          const random = () => (numbers[drawn++ % numbers.length] ?? 0) / RANDOM_STEPS;
          let disk = new PowerCutDisk(random);
          const durable = new Set<string>();
          let edits = 0;
          for (let life = 0; life < 4; life += 1) {
            disk.stepsLeft = steps + life * 7;
            const opened = await open('/room', disk, 250);
            if (opened.ok) {
              for (const key of durable) expect(opened.keys()).toContain(key);
              for (let batch = 0; batch < 12; batch += 1) {
                const keys = ['x', 'y'].map((name) => `${name}${edits++}`);
                for (const key of keys) opened.edit(key);
                if (!(await opened.journal.flush())) break;
                for (const key of keys) durable.add(key);
              }
              // Only so that it does not try again for ever: the disk does nothing any more.
              disk.stepsLeft = 0;
              await opened.journal.close();
            }
            disk = disk.afterPowerCut();
          }
          const last = await mustOpen('/room', disk, 250);
          for (const key of durable) expect(last.keys()).toContain(key);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
