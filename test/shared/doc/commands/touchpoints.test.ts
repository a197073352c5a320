import { describe, expect, it } from 'vitest';
import type { BoardDoc } from '../../../../shared/doc/board-doc';
import { addLink } from '../../../../shared/doc/commands/links';
import { addPain, setPainRoot } from '../../../../shared/doc/commands/pains';
import {
  addTouchpoint,
  moveTouchpoints,
  removeTouchpoints,
  setBackstage,
  setPillarScore,
  setPitfall,
  setTouchpointField,
} from '../../../../shared/doc/commands/touchpoints';
import { cellOf, emptyMap } from '../../../support/empty-map';
import { boardOf, peersWith, syncAll } from '../../../support/peers';

/** A map with the cards A, B and C in its first cell. */
function mapWithCards() {
  const map = emptyMap();
  const place = { stageId: map.stages[0], laneId: map.lanes[0] };
  const [a, b, c] = ['A', 'B', 'C'].map((title) => addTouchpoint(map.doc, place, title));
  return { ...map, place, a: a as string, b: b as string, c: c as string };
}

const cardOf = (doc: BoardDoc, id: string) => boardOf(doc).touchpoints.get(id);

describe('cards', () => {
  it('are added at the end of their cell, or between others', () => {
    const { doc, place } = mapWithCards();
    addTouchpoint(doc, { ...place, index: 1 }, 'between');
    addTouchpoint(doc, { ...place, index: 0 }, 'first');
    expect(cellOf(doc, place.stageId, place.laneId)).toEqual(['first', 'A', 'between', 'B', 'C']);
  });

  it('begin with nothing said about them', () => {
    const { doc, a } = mapWithCards();
    expect(cardOf(doc, a)).toMatchObject({
      channel: '',
      behaviours: [],
      intent: 'unknown',
      ttt: {},
      pitfalls: [],
      critical: false,
    });
    expect(cardOf(doc, a)).not.toHaveProperty('emotion');
  });

  it('move inside their cell', () => {
    const { doc, place, c } = mapWithCards();
    moveTouchpoints(doc, [c], { ...place, index: 0 });
    expect(cellOf(doc, place.stageId, place.laneId)).toEqual(['C', 'A', 'B']);
    moveTouchpoints(doc, [c], { ...place, index: 1 });
    expect(cellOf(doc, place.stageId, place.laneId)).toEqual(['A', 'C', 'B']);
    moveTouchpoints(doc, [c], place);
    expect(cellOf(doc, place.stageId, place.laneId)).toEqual(['A', 'B', 'C']);
  });

  it('move together to another cell, in the order given', () => {
    const { doc, place, stages, lanes, a, c } = mapWithCards();
    addTouchpoint(doc, { stageId: stages[2], laneId: lanes[1] }, 'X');
    moveTouchpoints(doc, [c, 'gone', a], { stageId: stages[2], laneId: lanes[1], index: 0 });
    expect(cellOf(doc, stages[2], lanes[1])).toEqual(['C', 'A', 'X']);
    expect(cellOf(doc, place.stageId, place.laneId)).toEqual(['B']);
  });

  it('stay whole when two people drag one card to different places', () => {
    const { doc, stages, lanes, a } = mapWithCards();
    const peers = peersWith(boardOf(doc), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    moveTouchpoints(mine, [a], { stageId: stages[1], laneId: lanes[0] });
    moveTouchpoints(theirs, [a], { stageId: stages[2], laneId: lanes[1] });
    syncAll(peers);
    expect(boardOf(mine)).toStrictEqual(boardOf(theirs));
    const { stageId, laneId } = boardOf(mine).touchpoints.get(a) ?? {};
    expect([
      [stages[1], lanes[0]],
      [stages[2], lanes[1]],
    ]).toContainEqual([stageId, laneId]);
  });

  it('keep the order in which each of two people inserted them at the same place', () => {
    const { doc, place } = mapWithCards();
    const peers = peersWith(boardOf(doc), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    for (const title of ['m1', 'm2', 'm3'])
      addTouchpoint(mine, { ...place, index: 1 + Number(title[1]) - 1 }, title);
    for (const title of ['t1', 't2', 't3'])
      addTouchpoint(theirs, { ...place, index: 1 + Number(title[1]) - 1 }, title);
    syncAll(peers);
    const cell = cellOf(mine, place.stageId, place.laneId);
    expect(cellOf(theirs, place.stageId, place.laneId)).toEqual(cell);
    expect(cell.filter((title) => title.startsWith('m'))).toEqual(['m1', 'm2', 'm3']);
    expect(cell.filter((title) => title.startsWith('t'))).toEqual(['t1', 't2', 't3']);
    expect([cell[0], ...cell.slice(-2)]).toEqual(['A', 'B', 'C']);
  });

  it('take their place even between cards whose keys are equal', () => {
    const { doc, place } = mapWithCards();
    const peers = peersWith(boardOf(doc), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    addTouchpoint(mine, { ...place, index: 1 }, 'twin');
    addTouchpoint(theirs, { ...place, index: 1 }, 'twin');
    syncAll(peers);
    addTouchpoint(mine, { ...place, index: 2 }, 'new');
    const cell = cellOf(mine, place.stageId, place.laneId);
    expect(cell).toHaveLength(6);
    expect(cell.indexOf('new')).toBeGreaterThan(cell.indexOf('A'));
    expect(cell.indexOf('new')).toBeLessThan(cell.indexOf('B'));
  });
});

describe('what a card says', () => {
  it('is set field by field, and an emotion can be taken back', () => {
    const { doc, a } = mapWithCards();
    setTouchpointField(doc, a, { field: 'emotion', value: -2 });
    setTouchpointField(doc, a, { field: 'intent', value: 'designed' });
    setTouchpointField(doc, a, { field: 'critical', value: true });
    expect(cardOf(doc, a)).toMatchObject({ emotion: -2, intent: 'designed', critical: true });
    setTouchpointField(doc, a, { field: 'emotion', value: undefined });
    expect(cardOf(doc, a)).not.toHaveProperty('emotion');
  });

  it('is read as a clean name, however it was typed', () => {
    const { doc, a } = mapWithCards();
    setTouchpointField(doc, a, { field: 'owner', value: ' Trần  Quốc\nBảo ' });
    setBackstage(doc, a, { department: ' Kho vận ', isInvolved: true });
    setBackstage(doc, a, { department: '  ', isInvolved: true });
    expect(cardOf(doc, a)).toMatchObject({ owner: 'Trần  Quốc Bảo', backstage: ['Kho vận'] });
    setBackstage(doc, a, { department: 'Kho vận', isInvolved: false });
    expect(cardOf(doc, a)?.backstage).toEqual([]);
  });

  it('scores each pillar by itself', () => {
    const { doc, a } = mapWithCards();
    setPillarScore(doc, a, { pillar: 'heart', score: 3 });
    setPillarScore(doc, a, { pillar: 'vision', score: 0 });
    expect(cardOf(doc, a)?.ttt).toEqual({ heart: 3, vision: 0 });
    setPillarScore(doc, a, { pillar: 'heart', score: undefined });
    expect(cardOf(doc, a)?.ttt).toEqual({ vision: 0 });
  });

  it('keeps the tags that two people gave at the same time', () => {
    const { doc, a } = mapWithCards();
    const peers = peersWith(boardOf(doc), 2);
    const [mine, theirs] = peers as [BoardDoc, BoardDoc];
    setPitfall(mine, a, { pitfall: 'P5', isTagged: true });
    setPillarScore(mine, a, { pillar: 'heart', score: 1 });
    setPitfall(theirs, a, { pitfall: 'P1', isTagged: true });
    setPillarScore(theirs, a, { pillar: 'talent', score: 2 });
    syncAll(peers);
    expect(cardOf(mine, a)).toMatchObject({ pitfalls: ['P1', 'P5'], ttt: { heart: 1, talent: 2 } });
    setPitfall(mine, a, { pitfall: 'P1', isTagged: false });
    expect(cardOf(mine, a)?.pitfalls).toEqual(['P5']);
  });
});

describe('removing cards', () => {
  it('takes their pains and links with them and leaves no root that points nowhere', () => {
    const { doc, a, b, c } = mapWithCards();
    const ofA = addPain(doc, a, 'đau ở A');
    const causedByA = addPain(doc, b, 'đau ở B');
    setPainRoot(doc, causedByA, a);
    const causedHere = addPain(doc, b, 'đau tại chỗ');
    setPainRoot(doc, causedHere, 'here');
    addLink(doc, { from: a, to: b, kind: 'flow' });
    addLink(doc, { from: c, to: a, kind: 'loop' });
    const kept = addLink(doc, { from: b, to: c, kind: 'cause' });

    removeTouchpoints(doc, [a]);

    const board = boardOf(doc);
    expect([...board.touchpoints.keys()].sort()).toEqual([b, c].sort());
    expect(board.pains.has(ofA)).toBe(false);
    expect(board.pains.get(causedByA)).not.toHaveProperty('root');
    expect(board.pains.get(causedHere)?.root).toBe('here');
    expect([...board.links.keys()]).toEqual([kept.ok && kept.value]);
  });

  it('passes over those that are gone', () => {
    const { doc } = mapWithCards();
    const before = boardOf(doc);
    removeTouchpoints(doc, ['gone']);
    expect(boardOf(doc)).toStrictEqual(before);
  });
});
