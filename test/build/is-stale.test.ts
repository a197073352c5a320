import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stampFile, whyStale } from '../../build/lib/is-stale.mjs';

const builtAt = new Date('2026-01-02T00:00:00Z');
const before = new Date('2026-01-01T00:00:00Z');
const after = new Date('2026-01-03T00:00:00Z');
const outputs = ['out/cli/main.js'];

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'journey-stale-'));
  write('out/cli/main.js', after);
  write('shared/model/board.ts', before);
  write('package.json', before);
  write(stampFile, after, JSON.stringify({ startedAtMs: builtAt.getTime() }));
  for (const folder of ['shared/model', 'shared']) touch(folder, before);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, at: Date, text = ''): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  touch(file, at);
}

function touch(place: string, at: Date): void {
  utimesSync(path.join(root, place), at, at);
}

describe('a build', () => {
  test('is fresh when no source is newer than its beginning', () => {
    expect(whyStale({ root, outputs })).toBeUndefined();
  });

  test('is stale when a source deep in the tree has changed', () => {
    touch('shared/model/board.ts', after);
    expect(whyStale({ root, outputs })).toBe(
      `${path.join('shared', 'model', 'board.ts')} has changed`,
    );
  });

  test('is stale when a source was deleted, which only its folder shows', () => {
    rmSync(path.join(root, 'shared/model/board.ts'));
    expect(whyStale({ root, outputs })).toBe(`${path.join('shared', 'model')} has changed`);
  });

  test('is stale when the packages have changed', () => {
    touch('package.json', after);
    expect(whyStale({ root, outputs })).toBe('package.json has changed');
  });

  test('is stale when an output is gone', () => {
    expect(whyStale({ root, outputs: [...outputs, 'out/main/index.js'] })).toBe(
      'out/main/index.js is missing',
    );
  });

  test('is stale when it was cut short', () => {
    write(stampFile, after, '{"startedAt');
    expect(whyStale({ root, outputs })).toBe('nothing is built yet');
  });
});
