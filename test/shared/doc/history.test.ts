import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardDoc } from '../../../shared/doc/board-doc';
import { addFreeLane } from '../../../shared/doc/commands/lanes';
import { addStage, setStageColour } from '../../../shared/doc/commands/stages';
import {
  addTouchpoint,
  removeTouchpoints,
  setTouchpointField,
} from '../../../shared/doc/commands/touchpoints';
import type { History } from '../../../shared/doc/history';
import { readText, type TextTarget, writeText } from '../../../shared/doc/text-binding';
import { type Board, emptyBoard } from '../../../shared/model/board';
import { participant } from '../../support/participant';
import { boardOf, docOf, peersWith, sync, syncAll } from '../../support/peers';
import { boards } from '../../support/random-board';
import { commands, type RandomCommand, runCommand } from '../../support/random-commands';

const META = {
  id: 'b',
  title: 'Mua máy',
  language: 'vi',
  scope: { start: '', end: '', timeSpan: '' },
} as const;

const TITLE: TextTarget = { root: 'meta', field: 'title' };

function alone() {
  return participant(docOf(emptyBoard(META)));
}

function undoAll(history: History<string, string>): void {
  while (history.state.canUndo) history.undo();
}

function redoAll(history: History<string, string>): void {
  while (history.state.canRedo) history.redo();
}

describe('undo and redo', () => {
  it('take back all of my work and bring all of it again', () => {
    fc.assert(
      fc.property(boards(), fc.array(commands(), { maxLength: 25 }), (board, work) => {
        const { doc, history } = participant(docOf(board));
        for (const command of work) {
          history.begin();
          runCommand(doc, command);
        }
        const after = boardOf(doc);
        undoAll(history);
        expect(boardOf(doc)).toStrictEqual(board);
        redoAll(history);
        expect(boardOf(doc)).toStrictEqual(after);
      }),
      { numRuns: 150 },
    );
  });

  it('go one gesture at a time', () => {
    fc.assert(
      fc.property(boards(), fc.array(commands(), { maxLength: 12 }), (board, work) => {
        const { doc, history } = participant(docOf(board));
        const states: Board[] = [board];
        for (const command of work) {
          history.begin();
          runCommand(doc, command);
          states.push(boardOf(doc));
        }
        const seen = [boardOf(doc)];
        while (history.state.canUndo) {
          history.undo();
          seen.push(boardOf(doc));
        }
        expect(withoutRepeats(seen)).toStrictEqual(withoutRepeats(states.toReversed()));
      }),
      { numRuns: 80 },
    );
  });

  it('spare what others did in the meantime', () => {
    const work = fc.array(
      fc.record({ isMine: fc.boolean(), command: commands(), syncs: fc.boolean() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(boards(), work, (drawn, steps) => {
        const board = withoutTies(drawn);
        const peers = peersWith(board, 2);
        const [mine, theirs] = peers as [BoardDoc, BoardDoc];
        const { history } = participant(mine);
        const owned = { mine: new Set<string>(), theirs: new Set<string>() };
        for (const id of idsOf(board)) (isOdd(id) ? owned.mine : owned.theirs).add(id);
        for (const { isMine, command, syncs } of steps) {
          history.begin();
          workInside(isMine ? mine : theirs, command, isMine ? owned.mine : owned.theirs);
          if (syncs) syncAll(peers);
        }
        syncAll(peers);
        const before = boardOf(mine);

        undoAll(history);
        expect(partOf(boardOf(mine), owned.theirs)).toStrictEqual(partOf(before, owned.theirs));
        expect(partOf(boardOf(mine), owned.mine)).toStrictEqual(partOf(board, owned.mine));

        redoAll(history);
        expect(boardOf(mine)).toStrictEqual(before);
        syncAll(peers);
        expect(boardOf(theirs)).toStrictEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('leave a value that somebody else has set after me', () => {
    const peers = peersWith(emptyBoard(META), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    const stageId = addStage(theirs, { title: 'Mua hàng', colour: 'amber' });
    syncAll(peers);
    const { history } = participant(mine);
    history.begin();
    setStageColour(mine, stageId, 'red');
    sync(mine, theirs);
    setStageColour(theirs, stageId, 'green');
    sync(theirs, mine);
    history.undo();
    expect(boardOf(mine).stages.get(stageId)?.colour).toBe('green');
  });

  it('keep what somebody else typed into the same text', () => {
    const peers = peersWith(emptyBoard(META), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    const me = participant(mine);
    me.type(TITLE, 'Mua máy ở quận 1');
    sync(mine, theirs);
    writeText(theirs, TITLE, 'Ngày mai: Mua máy ở quận 1');
    sync(theirs, mine);
    me.history.undo();
    expect(readText(mine, TITLE)).toBe('Ngày mai: Mua máy');
    me.history.redo();
    expect(readText(mine, TITLE)).toBe('Ngày mai: Mua máy ở quận 1');
  });

  it('bring a removed card back with its pains and links', () => {
    fc.assert(
      fc.property(boards(), fc.nat(), (board, number) => {
        const { doc, history } = participant(docOf(board));
        const ids = [...board.touchpoints.keys()];
        fc.pre(ids.length > 0);
        history.begin();
        removeTouchpoints(doc, [ids[number % ids.length] as string]);
        history.undo();
        expect(boardOf(doc)).toStrictEqual(board);
      }),
      { numRuns: 60 },
    );
  });

  it('say whether there is anything to do, and where I was', () => {
    const { doc, history, wait } = alone();
    expect(history.state).toEqual({ canUndo: false, canRedo: false });
    expect(history.undo()).toBeUndefined();
    wait(7);
    history.begin();
    addFreeLane(doc, { title: 'Hậu trường', colour: 'slate' });
    wait(60_000);
    expect(history.state).toEqual({ canUndo: true, canRedo: false });
    expect(history.undo()?.place).toBe('at 7');
    expect(history.state).toEqual({ canUndo: false, canRedo: true });
  });

  it('forget the way forward once I do something new', () => {
    const { doc, history } = alone();
    history.begin();
    addFreeLane(doc, { title: 'A', colour: 'slate' });
    history.undo();
    history.begin();
    addFreeLane(doc, { title: 'B', colour: 'slate' });
    expect(history.state.canRedo).toBe(false);
  });

  it('tell their listeners, until those leave', () => {
    const { doc, history } = alone();
    let calls = 0;
    const stop = history.onChange(() => {
      calls += 1;
    });
    history.begin();
    addFreeLane(doc, { title: 'A', colour: 'slate' });
    expect(calls).toBeGreaterThan(0);
    history.undo();
    const known = calls;
    stop();
    history.redo();
    expect(calls).toBe(known);
  });
});

describe('typing', () => {
  it('is one step as long as the pauses are short', () => {
    const { doc, history, type, wait } = alone();
    for (const after of ['Mua máy c', 'Mua máy ch', 'Mua máy cho con']) {
      type(TITLE, after);
      wait(499);
    }
    history.undo();
    expect(readText(doc, TITLE)).toBe('Mua máy');
    expect(history.state.canUndo).toBe(false);
    history.redo();
    expect(readText(doc, TITLE)).toBe('Mua máy cho con');
  });

  it('is a new step after half a second', () => {
    const { doc, history, type, wait } = alone();
    type(TITLE, 'Mua máy cho con');
    wait(500);
    type(TITLE, 'Mua máy cho con gái');
    history.undo();
    expect(readText(doc, TITLE)).toBe('Mua máy cho con');
  });

  it('is a new step in another field, and after another gesture', () => {
    const { doc, history, type } = alone();
    const END: TextTarget = { root: 'meta', field: 'scopeEnd' };
    type(TITLE, 'Mua');
    type(END, 'Xong');
    history.begin();
    addFreeLane(doc, { title: 'A', colour: 'slate' });
    type(END, 'Xong rồi');
    history.undo();
    expect(readText(doc, END)).toBe('Xong');
    history.undo();
    expect(boardOf(doc).lanes.size).toBe(0);
    history.undo();
    expect(readText(doc, END)).toBe('');
    expect(readText(doc, TITLE)).toBe('Mua');
  });

  it('is a new step right after an undo', () => {
    const { doc, history, type } = alone();
    type(TITLE, 'Mua máy mới');
    history.undo();
    type(TITLE, 'Mua máy cũ');
    type(TITLE, 'Mua máy cũ rẻ');
    history.undo();
    expect(readText(doc, TITLE)).toBe('Mua máy');
  });
});

describe('an abandoned gesture', () => {
  it('leaves no trace, neither to undo nor to redo', () => {
    const { doc, history } = alone();
    history.begin();
    const id = addTouchpoint(doc, { stageId: 's', laneId: 'l' }, 'Tôi chờ');
    const before = boardOf(doc);
    const mark = history.mark();
    setTouchpointField(doc, id, { field: 'emotion', value: -2 });
    history.begin();
    setTouchpointField(doc, id, { field: 'emotion', value: 2 });
    history.revertTo(mark);
    expect(boardOf(doc)).toStrictEqual(before);
    expect(history.state).toEqual({ canUndo: true, canRedo: false });
    history.undo();
    expect(boardOf(doc).touchpoints.size).toBe(0);
  });

  it('in which nothing happened keeps the way forward', () => {
    const { doc, history } = alone();
    history.begin();
    addFreeLane(doc, { title: 'A', colour: 'slate' });
    history.undo();
    history.revertTo(history.mark());
    expect(history.state).toEqual({ canUndo: false, canRedo: true });
  });

  it('is taken back even when the memory of earlier steps is full', () => {
    const { doc, history } = alone();
    for (let step = 0; step < 205; step += 1) {
      history.begin();
      writeText(doc, TITLE, `bước ${step}`);
    }
    const mark = history.mark();
    for (const text of ['dở', 'dang']) {
      history.begin();
      writeText(doc, TITLE, text);
    }
    history.revertTo(mark);
    expect(readText(doc, TITLE)).toBe('bước 204');
    let steps = 0;
    while (history.state.canUndo) {
      history.undo();
      steps += 1;
    }
    expect(steps).toBeLessThanOrEqual(200);
    expect(steps).toBeGreaterThanOrEqual(198);
  });
});

function withoutRepeats(states: readonly Board[]): readonly Board[] {
  return states.filter((state, index) => {
    const last = states[index - 1];
    return last === undefined || JSON.stringify(plain(state)) !== JSON.stringify(plain(last));
  });
}

/** Maps as lists in the order of their keys: undo may bring an entity back at another place. */
const plain = (board: Board) =>
  Object.entries(board).map(([root, value]) =>
    value instanceof Map ? [root, [...value].sort(([a], [b]) => (a < b ? -1 : 1))] : [root, value],
  );

const isOdd = (id: string) => Number(id.split('-')[1]) % 2 === 1;

const ROOTS = ['stages', 'personas', 'lanes', 'touchpoints', 'pains', 'links'] as const;

const idsOf = (board: Board) => ROOTS.flatMap((root) => [...board[root].keys()]);

/** What would let work on my half write into the other half: pains, links, a lane's persona. */
function withoutTies(board: Board): Board {
  const lanes = [...board.lanes].map(([id, { personaId: _, ...lane }]) => [id, lane] as const);
  return { ...board, lanes: new Map(lanes), pains: new Map(), links: new Map() };
}

function partOf(board: Board, ids: ReadonlySet<string>) {
  return ROOTS.map((root) =>
    Object.fromEntries([...board[root]].filter(([id]) => ids.has(id)) as [string, object][]),
  );
}

/** Runs a command on one half; what it creates belongs to that half. */
function workInside(doc: BoardDoc, command: RandomCommand, owned: Set<string>): void {
  const isMeta = command.kind === 'type' && command.choice % 10 < 2;
  const before = new Set(idsOf(boardOf(doc)));
  runCommand(doc, isMeta ? { ...command, choice: 2 } : command, (id) => owned.has(id));
  for (const id of idsOf(boardOf(doc))) if (!before.has(id)) owned.add(id);
}
