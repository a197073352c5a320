import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { type BoardDoc, ENTITY_ROOTS, LOCAL_ORIGIN } from '../../../shared/doc/board-doc';
import { addTouchpoint, setTouchpointField } from '../../../shared/doc/commands/touchpoints';
import { BoardProjection, projectBoard } from '../../../shared/doc/project-board';
import { type Board, emptyBoard } from '../../../shared/model/board';
import { boardOf, docOf, peersWith, sync } from '../../support/peers';
import { boards } from '../../support/random-board';
import { commands, runCommand } from '../../support/random-commands';

const steps = fc.array(
  fc.record({ command: commands(), isMine: fc.boolean(), syncs: fc.boolean() }),
  { minLength: 1, maxLength: 25 },
);

/** The entities a transaction wrote into, found by climbing from each changed type to its root. */
function touchedBy(doc: BoardDoc, transaction: Y.Transaction): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    for (const root of ENTITY_ROOTS) {
      if ((type as unknown) === doc[root]) for (const key of keys) touched.add(`${root}/${key}`);
      let inner: Y.AbstractType<unknown> | null = type as never;
      while (inner?._item) {
        const { parent, parentSub } = inner._item;
        if ((parent as unknown) === doc[root]) touched.add(`${root}/${parentSub}`);
        inner = parent as Y.AbstractType<unknown> | null;
      }
    }
  }
  return touched;
}

function expectUntouchedKept(before: Board, after: Board, touched: ReadonlySet<string>): void {
  for (const root of ENTITY_ROOTS) {
    const known: ReadonlyMap<string, unknown> = before[root];
    const isRootTouched = [...touched].some((path) => path.startsWith(`${root}/`));
    if (!isRootTouched) expect(after[root]).toBe(known);
    for (const [id, record] of after[root] as ReadonlyMap<string, unknown>)
      if (known.has(id) && !touched.has(`${root}/${id}`)) expect(known.get(id)).toBe(record);
  }
}

describe('the incremental projection', () => {
  it('is the full projection after any work of mine and of others, and keeps what nobody touched', () => {
    fc.assert(
      fc.property(boards(), steps, (board, work) => {
        const [mine, theirs] = peersWith(board, 2) as [BoardDoc, BoardDoc];
        let before: Board;
        const projection = new BoardProjection(mine.ydoc, (transaction) => {
          const after = projection.board;
          expectUntouchedKept(before, after, touchedBy(mine, transaction));
          before = after;
        });
        before = projection.board;
        for (const { command, isMine, syncs } of work) {
          runCommand(isMine ? mine : theirs, command);
          if (syncs) sync(theirs, mine);
          if (syncs) sync(mine, theirs);
          expect(projection.board).toStrictEqual(boardOf(mine));
          expect(before).toBe(projection.board);
        }
        projection.dispose();
      }),
      { numRuns: 150 },
    );
  });

  it('tells of one change once, with the transaction that made it', () => {
    const doc = docOf(emptyBoard({ ...META }));
    const origins: unknown[] = [];
    const projection = new BoardProjection(doc.ydoc, ({ origin }) => origins.push(origin));
    const id = addTouchpoint(doc, { stageId: 's', laneId: 'l' }, 'Tôi chờ');
    expect(origins).toEqual([LOCAL_ORIGIN]);
    setTouchpointField(doc, id, { field: 'emotion', value: -2 });
    expect(projection.board.touchpoints.get(id)).toMatchObject({ title: 'Tôi chờ', emotion: -2 });
    expect(origins).toHaveLength(2);
  });

  it('says nothing of transactions elsewhere in the document, nor after its end', () => {
    const doc = docOf(emptyBoard({ ...META }));
    let calls = 0;
    const projection = new BoardProjection(doc.ydoc, () => {
      calls += 1;
    });
    doc.ydoc.getMap('somebody-elses').set('key', 1);
    expect(calls).toBe(0);
    projection.dispose();
    addTouchpoint(doc, { stageId: 's', laneId: 'l' });
    expect(calls).toBe(0);
    expect(projection.board.touchpoints.size).toBe(0);
    expect(projectBoard(doc.ydoc).board.touchpoints.size).toBe(1);
  });
});

const META = {
  id: 'b',
  title: '',
  language: 'vi',
  scope: { start: '', end: '', timeSpan: '' },
} as const;
