import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardDocOf } from '../../../shared/doc/board-doc';
import { addTouchpoint, removeTouchpoints } from '../../../shared/doc/commands/touchpoints';
import { readText, textTargetKey, writeText } from '../../../shared/doc/text-binding';

describe('a text of the document', () => {
  it('keeps what is being typed as it is, spaces and all', () => {
    const doc = boardDocOf(new Y.Doc());
    const id = addTouchpoint(doc, { stageId: 's', laneId: 'l' });
    const target = { root: 'touchpoints', id, field: 'behaviours' } as const;
    expect(writeText(doc, target, 'xếp hàng \n\n')).toBe(true);
    expect(readText(doc, target)).toBe('xếp hàng \n\n');
  });

  it('is made when a document has none yet', () => {
    const doc = boardDocOf(new Y.Doc());
    const target = { root: 'meta', field: 'title' } as const;
    expect(readText(doc, target)).toBe('');
    expect(writeText(doc, target, 'Mua máy')).toBe(true);
    expect(readText(doc, target)).toBe('Mua máy');
  });

  it('is gone with its card, and says so', () => {
    const doc = boardDocOf(new Y.Doc());
    const id = addTouchpoint(doc, { stageId: 's', laneId: 'l' }, 'Tôi chờ');
    const target = { root: 'touchpoints', id, field: 'title' } as const;
    removeTouchpoints(doc, [id]);
    expect(readText(doc, target)).toBe('');
    expect(writeText(doc, target, 'Tôi chờ lâu')).toBe(false);
    expect(doc.touchpoints.size).toBe(0);
  });

  it('has a key of its own', () => {
    const keys = [
      textTargetKey({ root: 'meta', field: 'title' }),
      textTargetKey({ root: 'meta', field: 'scopeEnd' }),
      textTargetKey({ root: 'stages', id: 'a', field: 'title' }),
      textTargetKey({ root: 'lanes', id: 'a', field: 'title' }),
      textTargetKey({ root: 'lanes', id: 'b', field: 'title' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
