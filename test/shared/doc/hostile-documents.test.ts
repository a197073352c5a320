import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardDocOf, ENTITY_ROOTS } from '../../../shared/doc/board-doc';
import { BoardProjection, projectBoard, type Unreadable } from '../../../shared/doc/project-board';
import { SHAPES } from '../../../shared/doc/record-shapes';
import { decodeBoardJson, encodeBoardJson } from '../../../shared/file/board-json';
import { type Board, emptyBoard } from '../../../shared/model/board';
import { hostileWrites, vandalise } from '../../support/hostile-documents';
import { ydocOf } from '../../support/peers';
import { boards } from '../../support/random-board';
import { commands, runCommand } from '../../support/random-commands';

const inPlaces = (problems: readonly Unreadable[]) =>
  [...new Set(problems.map(({ root, id, field }) => `${root}/${id}/${field ?? ''}`))].sort();

const META = {
  id: 'b',
  title: '',
  language: 'vi',
  scope: { start: '', end: '', timeSpan: '' },
} as const;

/** A board can be saved only if the file it makes can be opened again, unchanged. */
function expectSavable(board: Board): void {
  const text = encodeBoardJson(board);
  const opened = decodeBoardJson(text);
  expect(opened).toMatchObject({ ok: true });
  if (opened.ok) expect(encodeBoardJson(opened.value)).toBe(text);
}

describe('a document full of nonsense (R16)', () => {
  it('is read without a throw, whole and step by step alike', () => {
    fc.assert(
      fc.property(boards({ cards: 4 }), hostileWrites, (board, writes) => {
        const ydoc = ydocOf(board);
        const projection = new BoardProjection(ydoc, () => undefined);
        vandalise(ydoc, writes);
        const full = projectBoard(ydoc);
        expect(projection.board).toStrictEqual(full.board);
        expect(inPlaces(projection.unreadable)).toEqual(inPlaces(full.problems));
      }),
      { numRuns: 200 },
    );
  });

  it('still makes a file that opens again', () => {
    fc.assert(
      fc.property(boards({ cards: 4 }), hostileWrites, (board, writes) => {
        const ydoc = ydocOf(board);
        vandalise(ydoc, writes);
        expectSavable(projectBoard(ydoc).board);
      }),
      { numRuns: 300 },
    );
  });

  it('can still be worked on', () => {
    fc.assert(
      fc.property(
        boards({ cards: 4 }),
        hostileWrites,
        fc.array(commands(), { minLength: 1, maxLength: 15 }),
        (board, writes, work) => {
          const ydoc = ydocOf(board);
          vandalise(ydoc, writes);
          for (const command of work) runCommand(boardDocOf(ydoc), command);
          expectSavable(projectBoard(ydoc).board);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('whatever people type and paste, the board makes a file that opens again, unchanged', () => {
  fc.assert(
    fc.property(boards(), fc.array(commands(), { maxLength: 20 }), (board, work) => {
      const ydoc = ydocOf(board);
      for (const command of work) runCommand(boardDocOf(ydoc), command);
      expectSavable(projectBoard(ydoc).board);
    }),
    { numRuns: 150 },
  );
});

describe('what cannot be read is reported', () => {
  const everyField = ENTITY_ROOTS.flatMap((root) =>
    Object.keys(SHAPES[root]).map((field) => ({ root, field })),
  );

  /** The key under which the document keeps a field. */
  const keysOf: Readonly<Record<string, readonly string[]>> = {
    stageId: ['cell'],
    laneId: ['cell'],
    ttt: ['heart', 'vision', 'talent'],
  };
  const keyOf = (root: string, field: string) =>
    root === 'touchpoints' && field === 'order' ? ['cell'] : (keysOf[field] ?? [field]);

  it.each(everyField)('a $field of $root with a value of the wrong kind', ({ root, field }) => {
    for (const wrong of [17, new Uint8Array([1])])
      for (const key of keyOf(root, field)) {
        const ydoc = new Y.Doc();
        const fields = new Y.Map<unknown>([[key, wrong]]);
        boardDocOf(ydoc)[root].set('x', fields);
        const { problems } = projectBoard(ydoc);
        expect(problems).toContainEqual({ root, id: 'x', field });
      }
  });

  it.each(ENTITY_ROOTS)('an entity of %s that is no entity', (root) => {
    const ydoc = new Y.Doc();
    for (const [id, value] of [
      ['text', 'words'],
      ['nothing', null],
      ['list', new Y.Array()],
    ] as const)
      boardDocOf(ydoc)[root].set(id, value as never);
    const { board, problems } = projectBoard(ydoc);
    expect(board[root].size).toBe(0);
    expect(problems.filter((problem) => problem.root === root)).toEqual([
      { root, id: 'text' },
      { root, id: 'nothing' },
      { root, id: 'list' },
    ]);
  });

  it.each(ENTITY_ROOTS)('an entity of %s under an id that no file can carry', (root) => {
    const ydoc = new Y.Doc();
    boardDocOf(ydoc)[root].set('here', new Y.Map());
    const { board, problems } = projectBoard(ydoc);
    expect(board[root].size).toBe(0);
    expect(problems.filter((problem) => problem.root === root)).toEqual([{ root, id: 'here' }]);
  });

  it('a text of the board that is not a text', () => {
    const ydoc = ydocOf(emptyBoard({ ...META, title: 'Mua máy', language: 'en' }));
    const meta = boardDocOf(ydoc).meta;
    meta.set('title', 5);
    meta.set('language', 'fr');
    meta.set('createdAt', 'yesterday');
    const { board, problems } = projectBoard(ydoc);
    expect(board.meta).toEqual(META);
    expect(problems.map(({ field }) => field).sort()).toEqual(['createdAt', 'language', 'title']);
  });

  it('is no longer reported once the first synchronisation brought what was missing', () => {
    const ydoc = new Y.Doc();
    const projection = new BoardProjection(ydoc, () => undefined);
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(ydocOf(emptyBoard(META))));
    expect(projection.board.meta).toEqual(META);
    expect(projection.unreadable).toEqual([]);
  });

  it('is no longer reported once it was mended', () => {
    const ydoc = new Y.Doc();
    const projection = new BoardProjection(ydoc, () => undefined);
    const before = projection.unreadable.length;
    const { stages } = boardDocOf(ydoc);
    stages.set('s', 'words' as never);
    expect(projection.unreadable).toHaveLength(before + 1);
    stages.delete('s');
    expect(projection.unreadable).toHaveLength(before);
  });
});

it('roots of another type in a foreign document read as empty', () => {
  const foreign = new Y.Doc();
  foreign.getArray('stages').push(['a', new Y.Map()]);
  foreign.getText('touchpoints').insert(0, 'words');
  foreign.getArray('meta').push([1]);
  const ydoc = new Y.Doc();
  const projection = new BoardProjection(ydoc, () => undefined);
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(foreign));
  for (const root of ENTITY_ROOTS) expect(projection.board[root].size).toBe(0);
  expect(projection.board).toStrictEqual(projectBoard(ydoc).board);
});
