import { describe, expect, it } from 'vitest';
import {
  addFreeLane,
  addPersona,
  moveLane,
  removeLane,
  setLaneColour,
  setPortrait,
} from '../../../../shared/doc/commands/lanes';
import { addTouchpoint } from '../../../../shared/doc/commands/touchpoints';
import { History } from '../../../../shared/doc/history';
import { emptyMap, idsInOrder } from '../../../support/empty-map';
import { boardOf } from '../../../support/peers';

describe('lanes', () => {
  it('come with their persona, in one step', () => {
    const { doc, lanes } = emptyMap();
    const history = new History(doc, { place: () => undefined, now: () => 0 });
    const before = boardOf(doc);
    history.begin();
    const added = addPersona(doc, {
      title: 'Bác Minh',
      colour: 'orange',
      portrait: '👴',
      index: 0,
    });
    const board = boardOf(doc);
    expect(board.personas.get(added.personaId)).toMatchObject({
      name: 'Bác Minh',
      portrait: '👴',
      colour: 'orange',
    });
    expect(board.lanes.get(added.laneId)?.personaId).toBe(added.personaId);
    expect(idsInOrder(board.lanes)).toEqual([added.laneId, ...lanes]);
    history.undo();
    expect(boardOf(doc)).toStrictEqual(before);
  });

  it('may be free of any persona', () => {
    const { doc, lanes } = emptyMap();
    const id = addFreeLane(doc, { title: 'Kho vận', colour: 'olive', index: 1 });
    expect(idsInOrder(boardOf(doc).lanes)).toEqual([lanes[0], id, lanes[1]]);
    expect(boardOf(doc).lanes.get(id)).not.toHaveProperty('personaId');
  });

  it('move among the others', () => {
    const { doc, lanes } = emptyMap();
    moveLane(doc, lanes[1], 0);
    expect(idsInOrder(boardOf(doc).lanes)).toEqual([lanes[1], lanes[0]]);
  });

  it('have the colour of their persona, or their own', () => {
    const { doc, lanes, personaId } = emptyMap();
    setLaneColour(doc, lanes[0], 'green');
    setLaneColour(doc, lanes[1], 'red');
    const board = boardOf(doc);
    expect(board.personas.get(personaId)?.colour).toBe('green');
    expect(board.lanes.get(lanes[1])?.colour).toBe('red');
  });

  it('keep a colour of their own when their persona is gone', () => {
    const { doc, lanes, personaId } = emptyMap();
    doc.personas.delete(personaId);
    setLaneColour(doc, lanes[0], 'green');
    expect(boardOf(doc).lanes.get(lanes[0])?.colour).toBe('green');
  });

  it('show the portrait that was picked', () => {
    const { doc, personaId } = emptyMap();
    setPortrait(doc, personaId, '👩‍🎓');
    expect(boardOf(doc).personas.get(personaId)?.portrait).toBe('👩‍🎓');
  });

  it('leave with their persona, but not with their cards', () => {
    const { doc, stages, lanes } = emptyMap();
    const id = addTouchpoint(doc, { stageId: stages[0], laneId: lanes[0] }, 'Tôi chờ');
    removeLane(doc, lanes[0]);
    const board = boardOf(doc);
    expect(board.lanes.size).toBe(1);
    expect(board.personas.size).toBe(0);
    expect(board.touchpoints.get(id)).toMatchObject({ title: 'Tôi chờ', laneId: lanes[0] });
  });
});
