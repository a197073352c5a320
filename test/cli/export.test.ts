import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportBoard } from '../../electron/cli/export';
import { writeWhole } from '../../electron/cli/write-file';
import { encodeBoardJson } from '../../shared/file/board-json';
import { LIGHT } from '../../shared/views/palette';
import { largeBoardJson } from '../support/large-board';
import { readPng } from '../support/read-png';
import { smallBoard } from '../support/small-board';
import { recordingTerminal } from '../support/terminal';

const SAMPLE = fileURLToPath(
  new URL('../../assets/templates/phone-shop.vi.journey.json', import.meta.url),
);

let folder = '';
let board = '';
const inFolder = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journey-export-'));
  board = inFolder('board.json');
  await writeFile(board, encodeBoardJson(smallBoard));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  const terminal = recordingTerminal();
  const exitCode = await exportBoard(args, terminal);
  return { exitCode, ...terminal.said };
}

describe('export to PNG', () => {
  it('writes the sample at 2× in a file that every program reads', {
    timeout: 60_000,
  }, async () => {
    const target = inFolder('sample.png');
    const { exitCode, out, error } = await run(SAMPLE, '--to', target, '--scale', '2');
    expect(error).toEqual([]);
    expect(exitCode).toBe(0);
    const png = readPng(await readFile(target));
    expect(png.width).toBe(2 * (200 + 5 * 232 + 2 * 32));
    expect(out[0]).toContain(`${png.width} × ${png.height} pixels`);
    expect(png.at(1, 1)).toBe(LIGHT.paper);
  });

  it('is as large as its scale says', async () => {
    const sizes: number[] = [];
    for (const scale of ['1', '2', '3']) {
      const target = inFolder(`${scale}.png`);
      await run(board, '--to', target, '--scale', scale);
      const { width, height } = readPng(await readFile(target));
      sizes.push(width, height);
    }
    const [width = 0, height = 0] = sizes;
    expect(sizes).toEqual([width, height, width * 2, height * 2, width * 3, height * 3]);
  });

  it('speaks the language it was asked to speak, else the board’s', async () => {
    const files = ['own.png', 'vi.png', 'en.png'].map(inFolder);
    const [own = '', vi = '', en = ''] = files;
    await run(board, '--to', own);
    await run(board, '--to', vi, '--lang', 'vi');
    await run(board, '--to', en, '--lang', 'en');
    const [ownBytes, viBytes, enBytes] = await Promise.all(files.map((file) => readFile(file)));
    expect(ownBytes?.equals(viBytes ?? Buffer.alloc(0))).toBe(true);
    expect(viBytes?.equals(enBytes ?? Buffer.alloc(0))).toBe(false);
  });

  it('says beforehand that a picture would be too large, and what to do', async () => {
    const huge = inFolder('huge.json');
    await writeFile(huge, largeBoardJson({ stages: 70, lanes: 6, cardsPerCell: 6 }));
    const { exitCode, error } = await run(huge, '--to', inFolder('huge.png'), '--scale', '3');
    expect(exitCode).toBe(1);
    expect(error).toEqual([
      expect.stringMatching(
        /^The picture would have \d+ × \d+ pixels, over the limit of 400 million\./,
      ),
    ]);
    expect(await readdir(folder)).not.toContain('huge.png');
  });
});

describe('export to SVG and JSON', () => {
  it('writes an SVG that brings its font', async () => {
    const target = inFolder('map.SVG');
    expect((await run(board, '--to', target)).exitCode).toBe(0);
    const svg = await readFile(target, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.match(/data:font\/woff2;base64,/g)).toHaveLength(3);
    expect(svg).toContain('Mua &amp; bán &lt;nhanh&gt;');
  });

  it('writes the very JSON that the app writes, also over the file it read', async () => {
    const original = await readFile(SAMPLE, 'utf8');
    const target = inFolder('copy.json');
    await run(SAMPLE, '--to', target);
    expect(await readFile(target, 'utf8')).toBe(original);
    await run(board, '--to', board);
    expect(await readFile(board, 'utf8')).toBe(encodeBoardJson(smallBoard));
  });

  it('writes through a symbolic link and leaves the link', async () => {
    await writeFile(inFolder('real.json'), 'old');
    await symlink('real.json', inFolder('link.json'));
    await run(board, '--to', inFolder('link.json'));
    expect(await readFile(inFolder('real.json'), 'utf8')).toBe(encodeBoardJson(smallBoard));
  });
});

describe('an export that cannot be done', () => {
  /** [what is wrong, arguments, the line that is said]; `%` stands for the folder. */
  const FAILURES: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no board', ['--to', '%/o.png'], /Exactly one map is needed/],
    ['two boards', ['%/board.json', 'b.json', '--to', '%/o.png'], /Exactly one map is needed/],
    ['no target', ['%/board.json'], /A place to write to is needed: --to/],
    ['an unknown ending', ['%/board.json', '--to', '%/o.gif'], /Only \.png, \.svg and \.json/],
    ['no ending', ['%/board.json', '--to', '%/o'], /Only \.png, \.svg and \.json/],
    ['a bad scale', ['%/board.json', '--to', '%/o.png', '--scale', '4'], /1, 2 or 3, not “4”/],
    ['a broken scale', ['%/board.json', '--to', '%/o.png', '--scale', '2x'], /not “2x”/],
    ['an empty scale', ['%/board.json', '--to', '%/o.png', '--scale', ''], /not “”/],
    ['a language nobody speaks', ['%/board.json', '--to', '%/o.png', '--lang', 'fr'], /not “fr”/],
    ['an unknown option', ['%/board.json', '--to', '%/o.png', '--zoom', '2'], /--zoom/],
    ['an option without its value', ['%/board.json', '--to'], /--to/],
    ['an unknown file', ['%/none.json', '--to', '%/o.png'], /There is no file .*none\.json/],
    ['a folder as the board', ['%', '--to', '%/o.png'], /cannot be read/],
    ['bad JSON', ['%/bad.json', '--to', '%/o.png'], /bad\.json is not a usable map: .*JSON/],
    ['other JSON', ['%/other.json', '--to', '%/o.png'], /no "format": "journey-room\/board"/],
    ['a picture as the board', ['%/binary.json', '--to', '%/o.png'], /is not text/],
    ['a wrong value', ['%/wrong.json', '--to', '%/o.png'], /touchpoints\[0\]\.emotion/],
    ['a missing folder', ['%/board.json', '--to', '%/none/o.png'], /cannot be written: ENOENT/],
    ['a folder as target', ['%/board.json', '--to', '%/dir.png'], /cannot be written: EISDIR/],
    ['a folder as JSON target', ['%/board.json', '--to', '%/dir.json'], /cannot be written/],
  ];

  it.each(FAILURES)('%s: one line, exit code 1, nothing written', async (_, args, line) => {
    const wrong = { ...JSON.parse(encodeBoardJson(smallBoard)) };
    wrong.touchpoints[0].emotion = 5;
    await writeFile(inFolder('bad.json'), '{"format": ');
    await writeFile(inFolder('other.json'), '{"name": "other"}');
    await writeFile(inFolder('binary.json'), Buffer.from([0x89, 0x50, 0xff, 0xfe]));
    await writeFile(inFolder('wrong.json'), JSON.stringify(wrong));
    await mkdir(inFolder('dir.png'));
    await mkdir(inFolder('dir.json'));
    const before = await readdir(folder, { recursive: true });
    const { exitCode, out, error } = await run(...args.map((arg) => arg.replace('%', folder)));
    expect(error).toEqual([expect.stringMatching(line)]);
    expect(error[0]).not.toContain('\n');
    expect(out).toEqual([]);
    expect(exitCode).toBe(1);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('leaves the old file whole when the new one breaks off in the middle', async () => {
    const target = inFolder('kept.png');
    await writeFile(target, 'old');
    async function* broken() {
      yield new Uint8Array(100_000);
      throw new Error('the rasteriser gave up');
    }
    await expect(writeWhole(target, broken())).rejects.toThrow('the rasteriser gave up');
    expect(await readFile(target, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['board.json', 'kept.png']);
  });
});
