import { describe, expect, it } from 'vitest';
import type { BoardDoc } from '../../../shared/doc/board-doc';
import { addFreeLane } from '../../../shared/doc/commands/lanes';
import { readText, type TextTarget, writeText } from '../../../shared/doc/text-binding';
import { emptyBoard } from '../../../shared/model/board';
import { participant } from '../../support/participant';
import { boardOf, docOf, peersWith, syncAll } from '../../support/peers';

const META = {
  id: 'b',
  title: 'Mua máy',
  language: 'vi',
  scope: { start: '', end: '', timeSpan: '' },
} as const;

const TITLE: TextTarget = { root: 'meta', field: 'title' };

describe('the names of steps', () => {
  const start = () => {
    const { doc, history, type, wait } = participant(docOf(emptyBoard(META)));
    const add = (name: string) => {
      history.begin({ name });
      addFreeLane(doc, { title: name, colour: 'slate' });
    };
    return { doc, history, add, type, wait };
  };

  it('stand in order: what was done, oldest first, and what was undone, nearest first', () => {
    const { history, add } = start();
    for (const name of ['một', 'hai', 'ba']) add(name);
    expect(history.steps).toEqual({ done: ['một', 'hai', 'ba'], undone: [] });
    expect(history.undo()?.name).toBe('ba');
    expect(history.undo()?.name).toBe('hai');
    expect(history.steps).toEqual({ done: ['một'], undone: ['hai', 'ba'] });
    expect(history.redo()?.name).toBe('hai');
    expect(history.steps).toEqual({ done: ['một', 'hai'], undone: ['ba'] });
    add('bốn');
    expect(history.steps).toEqual({ done: ['một', 'hai', 'bốn'], undone: [] });
  });

  it('are the latest ones of a step that goes on', () => {
    const { doc, history } = start();
    for (const text of ['C', 'Ch', 'Chờ']) {
      history.begin({ group: 'title', name: `đặt tên ${text}` });
      writeText(doc, TITLE, text);
    }
    expect(history.steps.done).toEqual(['đặt tên Chờ']);
  });

  it('are one after steps were joined, which are then undone and redone together', () => {
    const { doc, history, add, type, wait } = start();
    add('trước');
    const mark = history.mark();
    wait(3);
    add('thêm');
    type(TITLE, 'Mua');
    wait(9000);
    type(TITLE, 'Mua xe');
    history.joinSince(mark, 'thêm và đặt tên');
    expect(history.steps.done).toEqual(['trước', 'thêm và đặt tên']);
    expect(history.undo()).toEqual({ place: 'at 3', name: 'thêm và đặt tên' });
    expect(boardOf(doc).lanes.size).toBe(1);
    expect(readText(doc, TITLE)).toBe('Mua máy');
    history.redo();
    expect(readText(doc, TITLE)).toBe('Mua xe');
    expect(boardOf(doc).lanes.size).toBe(2);
  });

  it('of somebody else are not among mine, and joining spares what they did meanwhile', () => {
    const peers = peersWith(emptyBoard(META), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    const [me, them] = [participant(mine), participant(theirs)];
    const mark = me.history.mark();
    me.history.begin({ name: 'làn của tôi' });
    addFreeLane(mine, { title: 'A', colour: 'slate' });
    syncAll(peers);
    them.history.begin({ name: 'làn của họ' });
    addFreeLane(theirs, { title: 'B', colour: 'slate' });
    syncAll(peers);
    me.type(TITLE, 'Mua máy mới');
    me.history.joinSince(mark, 'của tôi');
    expect(me.history.steps.done).toEqual(['của tôi']);
    expect(them.history.steps.done).toEqual(['làn của họ']);
    me.history.undo();
    syncAll(peers);
    expect([...boardOf(theirs).lanes.values()].map(({ title }) => title)).toEqual(['B']);
    expect(them.history.state.canUndo).toBe(true);
  });
});
