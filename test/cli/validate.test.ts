import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validate } from '../../electron/cli/validate';
import { encodeBoardJson } from '../../shared/file/board-json';
import type { Board } from '../../shared/model/board';
import { largeBoard } from '../support/large-board';
import { smallBoard } from '../support/small-board';
import { recordingTerminal } from '../support/terminal';

const TEMPLATES = fileURLToPath(new URL('../../assets/templates/', import.meta.url));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journey-validate-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(file: string, ...args: readonly string[]) {
  const terminal = recordingTerminal();
  const exitCode = await validate([file, ...args], terminal);
  return { exitCode, ...terminal.said };
}

async function validateText(text: string, ...args: readonly string[]) {
  const file = path.join(folder, 'b.json');
  await writeFile(file, text);
  const said = await run(file, ...args);
  const short = (lines: readonly string[]) => lines.map((line) => line.replace(`${file}: `, ''));
  return { exitCode: said.exitCode, out: short(said.out), error: short(said.error) };
}

type Loose = Record<string, unknown>;
type LooseFile = { board: Loose } & Record<
  'stages' | 'personas' | 'lanes' | 'touchpoints' | 'links',
  [Loose, ...Loose[]]
>;

const second = (records: readonly Loose[]): Loose => records[1] ?? {};

/** The file of a small board after `change` was made to its JSON. */
async function validateChanged(change: (file: LooseFile) => void, ...args: readonly string[]) {
  const file: LooseFile = JSON.parse(encodeBoardJson(smallBoard));
  change(file);
  return validateText(JSON.stringify(file), ...args);
}

describe('validate', () => {
  it('says yes to every template, with nothing to warn of', async () => {
    const names = (await readdir(TEMPLATES)).filter((name) => name.endsWith('.journey.json'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const { exitCode, out, error } = await run(path.join(TEMPLATES, name));
      expect({ exitCode, error }).toEqual({ exitCode: 0, error: [] });
      expect(out[0]).toContain('a valid map');
    }
  });

  it('counts what is on the map', async () => {
    const board = largeBoard({ stages: 2, lanes: 1, cardsPerCell: 3 });
    const { out } = await validateText(encodeBoardJson(board));
    expect(out).toEqual(['a valid map. “Bản đồ 6 điểm chạm”: 2 stages, 1 lane, 6 touchpoints.']);
  });

  it('warns of what names something missing, and still says yes', async () => {
    const { links, pains, lanes } = smallBoard;
    const board: Board = {
      ...smallBoard,
      lanes: new Map(lanes).set('x', {
        id: 'x',
        personaId: 'nobody',
        title: '',
        colour: 'slate',
        order: 'a9',
      }),
      links: new Map(links).set('k9', {
        id: 'k9',
        from: 'ad',
        to: 'none',
        kind: 'flow',
        label: '',
      }),
      pains: new Map(pains).set('n9', {
        id: 'n9',
        touchpointId: 'none',
        text: '',
        severity: 1,
        order: 'a9',
      }),
    };
    const { exitCode, error } = await validateText(encodeBoardJson(board));
    expect(exitCode).toBe(0);
    expect(error).toEqual([
      'warning: The card “Thẻ lạc” (lost) belongs to no stage and lane of the file; it waits in “Not placed yet”.',
      'warning: The lane “x” names a persona that is not in the file.',
      'warning: The pain “n9” names a touchpoint that is not in the file.',
      'warning: The link “k9” names a touchpoint that is not in the file.',
    ]);
  });

  it('names everything that is wrong, each where it is, one a line', async () => {
    const { exitCode, out, error } = await validateChanged((file) => {
      second(file.touchpoints).emotion = 5;
      file.stages[0].title = 7;
      delete file.lanes[0].id;
      file.links[0].colour = 'red';
      file.personas[0].needs = 'everything';
      file.board.createdAt = 'yesterday';
      second(file.stages).id = 'có dấu';
    });
    expect(exitCode).toBe(1);
    expect(out).toEqual([]);
    expect(error).toEqual([
      'board.createdAt: expected a time such as 2025-01-31T09:00:00Z, found "yesterday"',
      'stages[0].title: expected a text, found 7',
      'stages[1].id: expected an id of 1 to 64 letters without accents, digits, - or _, found "có dấu"',
      'personas[0].needs: expected a list [ … ], found "everything"',
      'lanes[0].id: is missing',
      'touchpoints[1].emotion: expected (-2 | -1 | 0 | 1 | 2), found 5',
      'links[0].colour: is not known',
    ]);
  });

  it('speaks Vietnamese when asked to', async () => {
    const { error } = await validateChanged(
      (file) => {
        second(file.touchpoints).critical = 'có';
        delete file.lanes[0].id;
      },
      '--lang',
      'vi',
    );
    expect(error).toEqual([
      'lanes[0].id: còn thiếu',
      'touchpoints[1].critical: cần true hoặc false, lại có "có"',
    ]);
  });

  it('finds an id that is used twice', async () => {
    const { error } = await validateChanged((file) => {
      second(file.stages).id = file.stages[0].id;
    });
    expect(error).toEqual(['stages[1].id: the id “know” is used above already']);
  });

  it.each([
    ['nothing', '', /^the whole file: |it is not JSON/],
    ['half a file', '{"format": "journey-room/board",', /it is not JSON: see line 1, column 33/],
    ['another format', '{"format": "x"}', /has no "format"/],
    ['a list', '[]', /has no "format"/],
    ['a later version', '{"format": "journey-room/board", "version": 9}', /version 9 is newer/],
  ])('says what is wrong with %s in one line', async (_, text, line) => {
    const { exitCode, error } = await validateText(text);
    expect(exitCode).toBe(1);
    expect(error).toEqual([expect.stringMatching(line)]);
    expect(error[0]).not.toContain('\n');
  });

  it('says one line about a file that is not there, and about a missing or second name', async () => {
    const missing = await run(path.join(folder, 'none.json'));
    expect(missing.error).toEqual([expect.stringContaining('There is no file')]);
    const two = await run('a.json', 'b.json');
    expect(two.error).toEqual([expect.stringContaining('Exactly one file is needed')]);
    const language = await run('a.json', '--lang', 'de');
    expect(language.error).toEqual([expect.stringContaining('not “de”')]);
    expect([missing, two, language].map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
  });

  it('shortens values that would fill the screen', async () => {
    const { error } = await validateChanged((file) => {
      file.touchpoints[0].intent = 'x\n'.repeat(500);
    });
    expect(error).toHaveLength(1);
    expect(error[0]?.length).toBeLessThan(250);
  });
});
