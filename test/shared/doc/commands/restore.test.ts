import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readKeptBoard, restoreBoard } from '../../../../shared/doc/commands/restore';
import { setTouchpointField } from '../../../../shared/doc/commands/touchpoints';
import { writeText } from '../../../../shared/doc/text-binding';
import { participant } from '../../../support/participant';
import { boardOf, docOf, peersWith, syncAll } from '../../../support/peers';
import { commands, runCommand } from '../../../support/random-commands';
import { smallBoard } from '../../../support/small-board';

const keep = (doc: { ydoc: Y.Doc }) => Y.encodeStateAsUpdateV2(doc.ydoc);

describe('restoring a kept board', () => {
  test('gives back exactly that board, whatever was done since; undo gives back the other', () => {
    fc.assert(
      fc.property(
        fc.array(commands(), { maxLength: 30 }),
        fc.array(commands(), { maxLength: 30 }),
        (before, since) => {
          const { doc, history } = participant(docOf(smallBoard));
          for (const command of before) runCommand(doc, command);
          const then = boardOf(doc);
          const kept = keep(doc);
          for (const command of since) runCommand(doc, command);
          const now = boardOf(doc);
          history.begin({ name: 'restore' });
          const steps = history.stepCount;
          expect(restoreBoard(doc, kept)).toBe(true);
          expect(boardOf(doc)).toEqual(then);
          expect(readKeptBoard(kept)).toEqual(then);
          if (history.stepCount > steps) history.undo();
          expect(boardOf(doc)).toEqual(now);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is a change like any other: what somebody else does at that moment stays', () => {
    const [an, binh] = peersWith(smallBoard, 2) as [
      ReturnType<typeof docOf>,
      ReturnType<typeof docOf>,
    ];
    const [first, second] = [...an.touchpoints.keys()] as [string, string];
    const kept = keep(an);
    writeText(an, { root: 'touchpoints', id: first, field: 'title' }, 'A mistake');
    syncAll([an, binh]);
    restoreBoard(an, kept);
    setTouchpointField(binh, second, { field: 'emotion', value: -2 } as never);
    syncAll([an, binh]);
    expect(boardOf(an)).toEqual(boardOf(binh));
    expect(boardOf(an).touchpoints.get(first)?.title).not.toBe('A mistake');
  });

  test('writes nothing when nothing differs, and only what differs otherwise', () => {
    const doc = docOf(smallBoard);
    const kept = keep(doc);
    let bytes = 0;
    doc.ydoc.on('update', (update: Uint8Array) => {
      bytes += update.length;
    });
    restoreBoard(doc, kept);
    expect(bytes).toBe(0);
    const [id] = [...doc.touchpoints.keys()] as [string];
    writeText(doc, { root: 'touchpoints', id, field: 'title' }, 'x');
    bytes = 0;
    restoreBoard(doc, kept);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(400);
  });

  test('says so when the state cannot be read, and changes nothing', () => {
    const doc = docOf(smallBoard);
    const before = boardOf(doc);
    expect(restoreBoard(doc, Uint8Array.of(1, 2, 3))).toBe(false);
    expect(readKeptBoard(Uint8Array.of(9, 9))).toBeNull();
    expect(boardOf(doc)).toEqual(before);
  });
});
