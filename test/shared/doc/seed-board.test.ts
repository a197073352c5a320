import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_SCHEMA } from '../../../shared/doc/board-doc';
import { projectBoard } from '../../../shared/doc/project-board';
import { docOf, ydocOf } from '../../support/peers';
import { boards } from '../../support/random-board';

describe('a board in a document', () => {
  it('reads as the same board, with nothing to complain about', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const { board: read, problems } = projectBoard(ydocOf(board));
        expect(read).toStrictEqual(board);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('reads the same after it travelled to another replica', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const replica = new Y.Doc();
        Y.applyUpdate(replica, Y.encodeStateAsUpdate(ydocOf(board)));
        expect(projectBoard(replica).board).toStrictEqual(board);
      }),
      { numRuns: 40 },
    );
  });

  it('carries the version of its structure', () => {
    fc.assert(
      fc.property(boards({ cards: 1 }), (board) => {
        expect(docOf(board).meta.get('schema')).toBe(DOCUMENT_SCHEMA);
      }),
      { numRuns: 3 },
    );
  });
});
