import { describe, expect, it } from 'vitest';
import { decodeBoardJson } from '../../../shared/file/board-json';

interface DraftFile {
  board: Record<string, unknown>;
  touchpoints: Record<string, unknown>[];
  pains: Record<string, unknown>[];
  [key: string]: unknown;
}

/** A small file without fault, for each case to spoil. */
const goodFile = (): DraftFile => ({
  format: 'journey-room/board',
  version: 1,
  board: { id: 'b', title: 'Mua máy' },
  touchpoints: [
    { id: 't1', stageId: 's', laneId: 'l', title: 'Tôi chờ' },
    { id: 't2', stageId: 's', laneId: 'l' },
  ],
  pains: [{ id: 'p', touchpointId: 't1' }],
});

function problemsOf(text: string) {
  const result = decodeBoardJson(text);
  return result.ok ? [] : result.error;
}

function problemsAfter(spoil: (file: DraftFile, card: Record<string, unknown>) => void) {
  const file = goodFile();
  spoil(file, file.touchpoints[1] ?? {});
  return problemsOf(JSON.stringify(file));
}

it('the file that the cases spoil is good', () => {
  expect(problemsAfter(() => undefined)).toEqual([]);
});

describe('a text that is no board', () => {
  it.each([
    ['nothing at all', ''],
    ['a file that was cut off', '{"format": "journey-room/board", "versi'],
    ['a page', '<!doctype html><html></html>'],
    ['words', 'Mua điện thoại'],
    ['a comment', '// board\n{}'],
    ['an image', '\u0089PNG\r\n'],
  ])('because it is %s is not JSON', (_, text) => {
    expect(problemsOf(text)).toMatchObject([{ reason: 'not-json', where: '' }]);
  });

  it.each([
    '[]',
    '{}',
    'null',
    '7',
    '"journey-room/board"',
    '{"format":"other/board","version":1}',
    '{"format":"journey-room/board","version":0,"board":{"id":"b"}}',
  ])('%s is JSON of something else', (text) => {
    expect(problemsOf(text)).toEqual([{ reason: 'not-a-board', where: '' }]);
  });

  it('from a newer version of the program says which', () => {
    expect(problemsOf('{"format":"journey-room/board","version":7}')).toEqual([
      { reason: 'newer-version', where: '', version: 7 },
    ]);
  });
});

describe('a wrong value is named with its place', () => {
  type Spoil = (file: DraftFile, card: Record<string, unknown>) => void;
  const cases: readonly (readonly [string, Spoil, string])[] = [
    ['version', (file) => Object.assign(file, { version: '1' }), '1'],
    ['board', (file) => Object.assign(file, { board: 'b' }), 'Object'],
    ['board.title', ({ board }) => Object.assign(board, { title: 5 }), 'string'],
    ['board.language', ({ board }) => Object.assign(board, { language: 'fr' }), 'vi'],
    ['board.createdAt', ({ board }) => Object.assign(board, { createdAt: 'hôm qua' }), '\\d{4}'],
    ['board.scope', ({ board }) => Object.assign(board, { scope: [] }), 'Object'],
    ['board.scope.end', ({ board }) => Object.assign(board, { scope: { end: null } }), 'string'],
    ['touchpoints', (file) => Object.assign(file, { touchpoints: {} }), 'Array'],
    ['touchpoints[1]', (file) => file.touchpoints.splice(1, 1, null as never), 'Object'],
    ['touchpoints[1].id', (_, card) => Object.assign(card, { id: 'có dấu' }), 'A-Za-z0-9_-'],
    ['touchpoints[1].id', (_, card) => Object.assign(card, { id: 'here' }), 'outside'],
    ['touchpoints[1].emotion', (_, card) => Object.assign(card, { emotion: 3 }), '-2'],
    ['touchpoints[1].emotion', (_, card) => Object.assign(card, { emotion: '2' }), '-2'],
    ['touchpoints[1].critical', (_, card) => Object.assign(card, { critical: 1 }), 'boolean'],
    ['touchpoints[1].intent', (_, card) => Object.assign(card, { intent: 'maybe' }), 'designed'],
    ['touchpoints[1].behaviours', (_, card) => Object.assign(card, { behaviours: 'a' }), 'Array'],
    [
      'touchpoints[1].behaviours[1]',
      (_, card) => Object.assign(card, { behaviours: ['a', 2] }),
      'string',
    ],
    ['touchpoints[1].ttt', (_, card) => Object.assign(card, { ttt: [] }), 'Object'],
    ['touchpoints[1].ttt.vision', (_, card) => Object.assign(card, { ttt: { vision: 4 } }), '3'],
    ['touchpoints[1].pitfalls[0]', (_, card) => Object.assign(card, { pitfalls: ['P7'] }), 'P6'],
    ['pains[0].severity', ({ pains }) => Object.assign(pains[0] ?? {}, { severity: 0 }), '1'],
    ['pains[0].root', ({ pains }) => Object.assign(pains[0] ?? {}, { root: '' }), 'A-Za-z0-9_-'],
    ['links[0].kind', (file) => Object.assign(file, { links: [aLink('arrow')] }), 'cause'],
    ['stages[0].colour', (file) => Object.assign(file, { stages: [aStage('#f00')] }), 'indigo'],
  ];
  const aLink = (kind: string) => ({ id: 'k', from: 't1', to: 't2', kind });
  const aStage = (colour: string) => ({ id: 's', colour });

  it.each(cases)('%s', (where, spoil, expected) => {
    expect(problemsAfter(spoil)).toEqual([
      {
        reason: 'wrong-value',
        where,
        expected: expect.stringContaining(expected),
        received: expect.stringMatching(/./),
      },
    ]);
  });
});

describe('what is missing, unknown or double is named with its place', () => {
  it('a required value', () => {
    const problems = problemsAfter((file, card) => {
      file.board.id = undefined;
      card.id = undefined;
      file.pains = [{ id: 'p' }];
    });
    expect(problems).toEqual(
      ['board.id', 'touchpoints[1].id', 'pains[0].touchpointId'].map((where) => ({
        reason: 'missing-value',
        where,
      })),
    );
  });

  it('a key that no version of this program wrote', () => {
    const problems = problemsAfter((file, card) => {
      file.ideas = [];
      card.colour = 'red';
      Object.defineProperty(file.pains[0], '__proto__', { value: {}, enumerable: true });
    });
    expect(problems).toEqual([
      { reason: 'unknown-key', where: 'touchpoints[1].colour' },
      { reason: 'unknown-key', where: 'pains[0].__proto__' },
      { reason: 'unknown-key', where: 'ideas' },
    ]);
  });

  it('an id that two entities of a kind have', () => {
    const problems = problemsAfter((file, card) => {
      card.id = 't1';
      file.stages = [{ id: 't1' }, { id: 's' }, { id: 's' }];
    });
    expect(problems).toEqual([
      { reason: 'double-id', where: 'stages[2].id', id: 's' },
      { reason: 'double-id', where: 'touchpoints[1].id', id: 't1' },
    ]);
  });

  it('a file that is wrong throughout is not recited', () => {
    const problems = problemsAfter((file) => {
      file.touchpoints = Array.from({ length: 500 }, (_, index) => ({
        id: `t${index}`,
        stageId: 'a b',
      }));
    });
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.length).toBeLessThanOrEqual(20);
  });
});

it('references to what a file does not contain are no fault: cards wait in the tray', () => {
  const result = decodeBoardJson(JSON.stringify(goodFile()));
  expect(result.ok && result.value.touchpoints.get('t1')).toMatchObject({ stageId: 's' });
});
