import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardDoc } from '../../../shared/doc/board-doc';
import { BoardProjection } from '../../../shared/doc/project-board';
import { encodeBoardJson } from '../../../shared/file/board-json';
import { boardOf, peersWith, syncAll } from '../../support/peers';
import { boards } from '../../support/random-board';
import { commands, runCommand } from '../../support/random-commands';

const PEERS = 3;

/** Somebody edits, or a message that somebody sent long ago reaches one of the others. */
const events = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        peer: fc.nat(PEERS - 1),
        command: commands(),
        deliver: fc.constant(undefined),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        peer: fc.nat(PEERS - 1),
        command: fc.constant(undefined),
        deliver: fc.nat(),
      }),
    },
  ),
  { maxLength: 40 },
);

interface Message {
  readonly to: BoardDoc;
  readonly update: Uint8Array;
}

/** A network that loses nothing and keeps no order: each message waits until it is drawn. */
function networkOf(peers: readonly BoardDoc[]): Message[] {
  const waiting: Message[] = [];
  for (const from of peers)
    from.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'remote') return;
      for (const to of peers) if (to !== from) waiting.push({ to, update });
    });
  return waiting;
}

function deliver({ to, update }: Message): void {
  Y.applyUpdate(to.ydoc, update, 'remote');
}

describe('participants of a room', () => {
  it('end with the same board, in whatever order their messages arrive', () => {
    fc.assert(
      fc.property(boards(), events, fc.array(fc.nat(), { maxLength: 60 }), (board, work, draws) => {
        const peers = peersWith(board, PEERS);
        const projections = peers.map(({ ydoc }) => new BoardProjection(ydoc, () => undefined));
        const waiting = networkOf(peers);
        for (const event of work) {
          if (event.command) runCommand(peers[event.peer] as BoardDoc, event.command);
          else for (const message of drawn(waiting, event.deliver)) deliver(message);
        }
        for (const draw of draws) for (const message of drawn(waiting, draw)) deliver(message);
        for (const message of waiting.splice(0).reverse()) deliver(message);

        const [first, ...others] = projections.map((projection) => projection.board);
        for (const other of others) expect(other).toStrictEqual(first);
        for (const peer of peers)
          expect(encodeBoardJson(boardOf(peer))).toBe(encodeBoardJson(first as never));
      }),
      { numRuns: 120 },
    );
  });

  it('end with the same board after both sides of a broken network worked on', () => {
    fc.assert(
      fc.property(
        boards(),
        fc.array(fc.record({ peer: fc.nat(PEERS - 1), command: commands() }), { maxLength: 40 }),
        (board, work) => {
          const peers = peersWith(board, PEERS);
          for (const { peer, command } of work) runCommand(peers[peer] as BoardDoc, command);
          syncAll(peers);
          const [first, ...others] = peers.map(boardOf);
          for (const other of others) expect(other).toStrictEqual(first);
        },
      ),
      { numRuns: 120 },
    );
  });
});

function drawn(waiting: Message[], number: number): readonly Message[] {
  return waiting.length === 0 ? [] : waiting.splice(number % waiting.length, 1);
}
