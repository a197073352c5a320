import { beforeEach, describe, expect, it } from 'vitest';
import type { BoardDoc } from '../../../../shared/doc/board-doc';
import {
  addLink,
  type NewLink,
  removeLink,
  reverseLink,
  setLinkEnd,
  setLinkKind,
} from '../../../../shared/doc/commands/links';
import { addTouchpoint } from '../../../../shared/doc/commands/touchpoints';
import { projectBoard } from '../../../../shared/doc/project-board';
import { writeText } from '../../../../shared/doc/text-binding';
import { emptyMap } from '../../../support/empty-map';
import { boardOf } from '../../../support/peers';

describe('links', () => {
  let doc: BoardDoc;
  let a: string;
  let b: string;

  beforeEach(() => {
    const map = emptyMap();
    doc = map.doc;
    const place = { stageId: map.stages[0], laneId: map.lanes[0] };
    a = addTouchpoint(doc, place);
    b = addTouchpoint(doc, place);
  });

  function linked(link: NewLink): string {
    const result = addLink(doc, link);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  }

  it('lead from one card to another, once in each direction', () => {
    const there = linked({ from: a, to: b, kind: 'cause' });
    const back = linked({ from: b, to: a, kind: 'loop' });
    expect(boardOf(doc).links.get(there)).toMatchObject({
      id: there,
      from: a,
      to: b,
      kind: 'cause',
    });
    expect(boardOf(doc).links.get(back)).toMatchObject({ from: b, to: a });
  });

  it('are refused from a card to itself, to one that is gone, and a second time', () => {
    linked({ from: a, to: b, kind: 'flow' });
    const before = boardOf(doc);
    expect(addLink(doc, { from: a, to: a, kind: 'flow' })).toEqual({
      ok: false,
      error: 'same-card',
    });
    for (const [from, to] of [
      [a, 'gone'],
      ['gone', b],
    ] as const)
      expect(addLink(doc, { from, to, kind: 'flow' })).toEqual({
        ok: false,
        error: 'card-missing',
      });
    expect(addLink(doc, { from: a, to: b, kind: 'cause' })).toEqual({
      ok: false,
      error: 'already-linked',
    });
    expect(boardOf(doc)).toStrictEqual(before);
  });

  it('can change their kind, turn round and go', () => {
    const id = linked({ from: a, to: b, kind: 'flow' });
    setLinkKind(doc, id, 'loop');
    reverseLink(doc, id);
    expect(boardOf(doc).links.get(id)).toMatchObject({ id, from: b, to: a, kind: 'loop' });
    removeLink(doc, id);
    expect(boardOf(doc).links.size).toBe(0);
    reverseLink(doc, id);
    expect(boardOf(doc).links.size).toBe(0);
  });

  it('do not turn round onto a link that is there already', () => {
    const there = linked({ from: a, to: b, kind: 'flow' });
    linked({ from: b, to: a, kind: 'loop' });
    const before = boardOf(doc);
    expect(reverseLink(doc, there)).toEqual({ ok: false, error: 'already-linked' });
    expect(boardOf(doc)).toStrictEqual(before);
  });

  it('can begin and end at other cards, as long as that is a link of its own', () => {
    const c = addTouchpoint(doc, { stageId: 's', laneId: 'l' });
    const id = linked({ from: a, to: b, kind: 'cause' });
    linked({ from: b, to: c, kind: 'flow' });
    expect(setLinkEnd(doc, id, { end: 'to', card: c }).ok).toBe(true);
    expect(boardOf(doc).links.get(id)).toMatchObject({ from: a, to: c, kind: 'cause' });
    expect(setLinkEnd(doc, id, { end: 'from', card: b })).toEqual({
      ok: false,
      error: 'already-linked',
    });
    expect(setLinkEnd(doc, id, { end: 'from', card: c })).toEqual({
      ok: false,
      error: 'same-card',
    });
    expect(setLinkEnd(doc, id, { end: 'to', card: 'gone' })).toEqual({
      ok: false,
      error: 'card-missing',
    });
    expect(boardOf(doc).links.get(id)).toMatchObject({ from: a, to: c });
  });

  it('read without a label where an older program made them', () => {
    const id = linked({ from: a, to: b, kind: 'flow' });
    doc.links.get(id)?.delete('label');
    const { board, problems } = projectBoard(doc.ydoc);
    expect(board.links.get(id)?.label).toBe('');
    expect(problems).toEqual([]);
    writeText(doc, { root: 'links', id, field: 'label' }, 'sau 2 ngày');
    expect(boardOf(doc).links.get(id)?.label).toBe('sau 2 ngày');
  });
});
