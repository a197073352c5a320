import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardDocOf } from '../../../../shared/doc/board-doc';
import {
  addView,
  removeView,
  renameView,
  setViewFilter,
} from '../../../../shared/doc/commands/views';
import { History } from '../../../../shared/doc/history';
import { projectBoard } from '../../../../shared/doc/project-board';
import { seedBoardDoc } from '../../../../shared/doc/seed-board';
import { NO_FILTER } from '../../../../shared/model/board-filter';
import { inOrder } from '../../../../shared/model/order-key';
import { smallBoard } from '../../../support/small-board';

function opened() {
  const ydoc = new Y.Doc();
  seedBoardDoc(ydoc, smallBoard);
  return { ydoc, doc: boardDocOf(ydoc) };
}

const viewsIn = (ydoc: Y.Doc) => inOrder(projectBoard(ydoc).board.views);
const critical = { ...NO_FILTER, critical: ['yes' as const] };
const upset = { ...NO_FILTER, emotions: [-2, 'none'] as const };

describe('saved views', () => {
  it('stand in the order in which they were saved, with the whole filter', () => {
    const { ydoc, doc } = opened();
    addView(doc, { name: 'Mấu chốt', filter: critical });
    addView(doc, { name: 'Bực', filter: upset });
    expect(viewsIn(ydoc).map(({ name, filter }) => ({ name, filter }))).toEqual([
      { name: 'Mấu chốt', filter: critical },
      { name: 'Bực', filter: upset },
    ]);
  });

  it('are renamed, shown anew and removed', () => {
    const { ydoc, doc } = opened();
    const id = addView(doc, { name: 'Cũ', filter: critical });
    renameView(doc, id, 'Mới');
    setViewFilter(doc, id, upset);
    expect(viewsIn(ydoc)).toMatchObject([{ name: 'Mới', filter: upset }]);
    removeView(doc, id);
    expect(viewsIn(ydoc)).toEqual([]);
    renameView(doc, id, 'Không còn');
    expect(viewsIn(ydoc)).toEqual([]);
  });

  it('are undone one step at a time', () => {
    const { ydoc, doc } = opened();
    const history = new History<null, string>(doc, { place: () => null, now: () => 0 });
    history.begin({ name: 'save' });
    addView(doc, { name: 'Mấu chốt', filter: critical });
    expect(viewsIn(ydoc)).toHaveLength(1);
    history.undo();
    expect(viewsIn(ydoc)).toEqual([]);
    history.redo();
    expect(viewsIn(ydoc)).toHaveLength(1);
  });

  it('that another program wrote wrongly show everything, and are reported', () => {
    const { ydoc, doc } = opened();
    const id = addView(doc, { name: 'Lạ', filter: critical });
    doc.views.get(id)?.set('filter', { emotions: ['angry'] });
    const { board, problems } = projectBoard(ydoc);
    expect(board.views.get(id)?.filter).toEqual(NO_FILTER);
    expect(problems).toEqual([{ root: 'views', id, field: 'filter' }]);
  });

  it('of a document from before they were invented are none', () => {
    const { ydoc } = opened();
    expect(projectBoard(ydoc).problems).toEqual([]);
    expect(viewsIn(ydoc)).toEqual([]);
  });
});
