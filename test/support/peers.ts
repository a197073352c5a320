/** Replicas of one board, each with a fixed client id so that a failing run can be repeated. */
import * as Y from 'yjs';
import { type BoardDoc, boardDocOf } from '../../shared/doc/board-doc';
import { projectBoard } from '../../shared/doc/project-board';
import { seedBoardDoc } from '../../shared/doc/seed-board';
import type { Board } from '../../shared/model/board';

const LOADER_CLIENT = 999_999;

export function docOf(board: Board, clientId = 1): BoardDoc {
  return boardDocOf(ydocOf(board, clientId));
}

/** A document that a loader filled; edits are made under `clientId`. */
export function ydocOf(board: Board, clientId = 1): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = LOADER_CLIENT;
  seedBoardDoc(ydoc, board);
  ydoc.clientID = clientId;
  return ydoc;
}

/** `count` participants who have all received the board. */
export function peersWith(board: Board, count: number): readonly BoardDoc[] {
  const seed = Y.encodeStateAsUpdate(ydocOf(board));
  return Array.from({ length: count }, (_, index) => {
    const ydoc = new Y.Doc();
    ydoc.clientID = index + 1;
    Y.applyUpdate(ydoc, seed, 'remote');
    return boardDocOf(ydoc);
  });
}

/** Hands `to` everything that `from` knows. */
export function sync(from: BoardDoc, to: BoardDoc): void {
  Y.applyUpdate(to.ydoc, Y.encodeStateAsUpdate(from.ydoc, Y.encodeStateVector(to.ydoc)), 'remote');
}

export function syncAll(peers: readonly BoardDoc[]): void {
  for (let round = 0; round < 2; round += 1)
    for (const from of peers) for (const to of peers) if (from !== to) sync(from, to);
}

export const boardOf = (doc: BoardDoc): Board => projectBoard(doc.ydoc).board;
