// The fences around the layers, and the proof that they stand: for every dependency rule there is
// a canary, a tiny file that breaks it, and a fence that lets its canary live has gone blind.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';
import { allowedFolders, allowedPackages, findViolations } from './rules';
import { readSources } from './source-tree';

const canaryFolder = fromRoot('test/architecture/canaries');
const longFile = 'shared/model/long-file.ts';

describe('the app', () => {
  test('keeps the dependency rules that the linter cannot say', () => {
    expect(findViolations(readSources(fromRoot('.')))).toEqual([]);
  });

  test('has every folder that the rules speak of, so that none of them guards nothing', () => {
    const folders = [...Object.keys(allowedFolders), ...Object.keys(allowedPackages)];
    const isThere = (place: string): boolean =>
      existsSync(fromRoot(place)) || existsSync(fromRoot(`${place}.ts`));
    expect(folders.filter((folder) => !isThere(folder))).toEqual([]);
  });

  test('has every file and folder that the linter rules speak of', () => {
    const { overrides } = JSON.parse(readFileSync(fromRoot('build/biome.json'), 'utf8')) as {
      overrides: { includes: string[] }[];
    };
    const paths = readSources(fromRoot('.')).map((file) => file.path);
    const patterns = overrides.flatMap(({ includes }) => includes);
    const dead = patterns
      .filter((pattern) => !pattern.startsWith('build/'))
      .filter((pattern) => !paths.some((file) => isMatch(file, pattern)));
    expect(dead).toEqual([]);
  });
});

describe('every fence reports its canary', () => {
  const canaries = listCanaries();
  let reports: ReadonlyMap<string, ReadonlySet<string>>;
  let nest: string;

  beforeAll(() => {
    // Copied to a tree of the same shape, with the very same configuration, the canaries are
    // judged exactly as if they lived in the app.
    nest = mkdtempSync(path.join(tmpdir(), 'journey-canaries-'));
    cpSync(canaryFolder, nest, { recursive: true });
    writeFileSync(
      path.join(nest, longFile),
      Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};\n`).join(''),
    );
    for (const file of [
      'build/biome.json',
      'build/tsconfig.base.json',
      'shared/tsconfig.json',
      'shared/universal.d.ts',
      'tsconfig.json',
      'package.json',
    ]) {
      cpSync(fromRoot(file), path.join(nest, file));
    }
    symlinkSync(fromRoot('node_modules'), path.join(nest, 'node_modules'));
    reports = collect([...linterReports(nest), ...compilerReports(nest), ...ownReports(nest)]);
  }, 60_000);

  afterAll(() => {
    rmSync(nest, { recursive: true, force: true });
  });

  test.each(canaries.filter(({ by }) => by !== 'nobody'))('$path by $by', ({ path, by }) => {
    expect([...(reports.get(path) ?? [])]).toContain(by);
  });

  test.each(canaries.filter(({ by }) => by === 'nobody'))('$path is allowed', ({ path }) => {
    expect([...(reports.get(path) ?? [])]).toEqual([]);
  });

  test('a file of more than 400 lines', () => {
    expect([...(reports.get(longFile) ?? [])]).toContain('lint/style/noExcessiveLinesPerFile');
  });

  test('each rule from D1 to D12 has a canary', () => {
    const rules = Array.from({ length: 12 }, (_, index) => `d${index + 1}`);
    const guarded = canaries.filter(({ by }) => by !== 'nobody').map(({ path }) => ruleOf(path));
    expect(rules.filter((rule) => !guarded.includes(rule))).toEqual([]);
  });
});

interface Canary {
  readonly path: string;
  /** The category of the report that must come, from the first line of the file. */
  readonly by: string;
}

function listCanaries(): readonly Canary[] {
  return readdirSync(canaryFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const by = /^\/\/ reported by: (\S+)/.exec(readFileSync(file, 'utf8'))?.[1];
      if (by === undefined) throw new Error(`${file} does not say who must report it`);
      return { path: path.relative(canaryFolder, file).split(path.sep).join('/'), by };
    });
}

function ruleOf(canaryPath: string): string | undefined {
  return /^(d\d+)\b/.exec(path.basename(canaryPath, '.ts'))?.[1];
}

/** Understands the few glob shapes of the linter's configuration. */
function isMatch(file: string, pattern: string): boolean {
  const [start = '', end = ''] = pattern.split('**');
  return pattern.includes('**') ? file.startsWith(start) && file.endsWith(end) : file === pattern;
}

type Report = readonly [path: string, by: string];

function linterReports(root: string): Report[] {
  const biome = fromRoot('node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--config-path=build', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  if (stdout.trim() === '') throw new Error(`the linter said nothing: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  return diagnostics.map(({ category, location }) => {
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    return [path.relative(root, path.resolve(root, file)).split(path.sep).join('/'), category];
  });
}

function compilerReports(root: string): Report[] {
  const tsc = fromRoot('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'shared', '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  // Only what is about globals: canaries also import files that are not there.
  return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error TS(?:2304|2584|2552):/gm)].map((match) => [
    match[1] ?? '',
    'compiler',
  ]);
}

function ownReports(root: string): Report[] {
  return findViolations(readSources(root)).map(({ path, rule }) => [path, `architecture/${rule}`]);
}

function collect(reports: readonly Report[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byPath = new Map<string, Set<string>>();
  for (const [path, by] of reports) byPath.set(path, (byPath.get(path) ?? new Set()).add(by));
  return byPath;
}
