// The third fence: what the bundles in out/ really contain. Built by `npm test` and `npm run check`.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundles, fromRoot } from '../../build/lib/paths.mjs';

// Every copy of Yjs marks the global object with this, and complains when it is there already.
const yjsMark = '__ $YJS$ __';

describe('the preload bundle', () => {
  test('is one file that requires nothing but electron', () => {
    const [file, ...others] = scripts('preload');
    expect(others).toEqual([]);
    expect(required(file?.text ?? '')).toEqual(['electron']);
  });
});

describe.each(['room', 'cli'] as const)('the %s bundle', (name) => {
  test('imports nothing but what Node brings and the native rasteriser', () => {
    const native = name === 'cli' ? ['@resvg/resvg-js'] : [];
    const foreign = scripts(name)
      .flatMap(({ text }) => [...required(text), ...imported(text)])
      .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
      .filter((specifier) => !native.includes(specifier));
    expect(foreign).toEqual([]);
  });

  test('holds one copy of Yjs', () => {
    expect(copiesOfYjs(name)).toBe(1);
  });
});

describe('the main bundle', () => {
  test('imports nothing but electron and what Node brings', () => {
    const foreign = scripts('main')
      .flatMap(({ text }) => [...required(text), ...imported(text)])
      .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier));
    expect([...new Set(foreign)]).toEqual(['electron']);
  });

  test('loads its page from the app scheme only, never from a file', () => {
    expect(scripts('main').filter(({ text }) => text.includes('app://'))).not.toEqual([]);
    expect(scripts('main').filter(({ text }) => /loadFile|file:\/\//.test(text))).toEqual([]);
  });

  test('holds no Yjs: main passes bytes on and never reads a document', () => {
    expect(copiesOfYjs('main')).toBe(0);
  });
});

describe('the page', () => {
  test('requires nothing: a browser has no require', () => {
    expect(scripts('renderer').filter(({ text }) => /\brequire\(/.test(text))).toEqual([]);
  });

  test('holds no stand-in for a Node module', () => {
    const standIn = /__vite-browser-external|has been externalized for browser/;
    expect(scripts('renderer').filter(({ text }) => standIn.test(text))).toEqual([]);
  });

  test('holds one copy of Yjs', () => {
    expect(copiesOfYjs('renderer')).toBe(1);
  });

  test('has neither inline scripts, inline styles nor addresses elsewhere, which its policy forbids', () => {
    const html = readFileSync(fromRoot(bundles.renderer.output), 'utf8');
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/g)).toBeNull();
    expect(html.match(/(?:src|href)="(?!\/)[^"]*"/g)).toBeNull();
  });
});

interface Script {
  readonly file: string;
  readonly text: string;
}

function scripts(name: keyof typeof bundles): readonly Script[] {
  const output = bundles[name].output;
  if (!existsSync(fromRoot(output))) throw new Error(`${output} is missing: run "npm run build"`);
  const folder = fromRoot(path.dirname(output));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

function required(text: string): readonly string[] {
  return specifiers(text, /\b(?:__)?require\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
}

function imported(text: string): readonly string[] {
  return specifiers(
    text,
    /^\s*(?:import|export)\b[^"';]*["']([^"']+)["'];?$|\bimport\(\s*["']([^"']+)["']\s*\)/gm,
  );
}

function specifiers(text: string, pattern: RegExp): readonly string[] {
  const found = [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
  return [...new Set(found)];
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function copiesOfYjs(name: keyof typeof bundles): number {
  return scripts(name).reduce((sum, { text }) => sum + text.split(yjsMark).length - 1, 0);
}
