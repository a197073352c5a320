import { describe, expect, it } from 'vitest';
import {
  addPain,
  removePain,
  setPainRoot,
  setPainSeverity,
} from '../../../../shared/doc/commands/pains';
import { addTouchpoint } from '../../../../shared/doc/commands/touchpoints';
import { displacedRoot } from '../../../../shared/model/pain';
import { emptyMap, idsInOrder } from '../../../support/empty-map';
import { boardOf } from '../../../support/peers';

function mapWithPain() {
  const map = emptyMap();
  const place = { stageId: map.stages[0], laneId: map.lanes[0] };
  const card = addTouchpoint(map.doc, place, 'Tôi chờ');
  const other = addTouchpoint(map.doc, place, 'Chúng tôi chia ca');
  const pain = addPain(map.doc, card, 'Chỉ một quầy mở');
  const read = (id = pain) => boardOf(map.doc).pains.get(id);
  return { ...map, card, other, pain, read };
}

describe('pains', () => {
  it('are added below the others, of middle severity, their cause not asked yet', () => {
    const { doc, card, pain, read } = mapWithPain();
    const second = addPain(doc, card);
    expect(idsInOrder(boardOf(doc).pains)).toEqual([pain, second]);
    expect(read()).toMatchObject({ touchpointId: card, text: 'Chỉ một quầy mở', severity: 2 });
    expect(read()).not.toHaveProperty('root');
  });

  it('are caused here, outside, at another card, or nobody knows yet', () => {
    const { doc, card, other, pain, read } = mapWithPain();
    const displaced = () => {
      const known = read();
      return known && displacedRoot(known);
    };
    for (const root of ['here', 'outside', card]) {
      setPainRoot(doc, pain, root);
      expect(read()?.root).toBe(root);
      expect(displaced()).toBeUndefined();
    }
    setPainRoot(doc, pain, other);
    expect(displaced()).toBe(other);
    setPainRoot(doc, pain, undefined);
    expect(read()).not.toHaveProperty('root');
    expect(displaced()).toBeUndefined();
  });

  it('can be graver or lighter, and go', () => {
    const { doc, pain, read } = mapWithPain();
    setPainSeverity(doc, pain, 3);
    expect(read()?.severity).toBe(3);
    removePain(doc, pain);
    expect(read()).toBeUndefined();
  });
});
