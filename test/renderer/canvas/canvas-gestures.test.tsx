import { act, fireEvent, renderHook } from '@testing-library/react';
import { ReactFlowProvider } from '@xyflow/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { type CardNode, FlowProjection } from '../../../renderer/features/canvas/board-to-flow';
import { useCanvasGestures } from '../../../renderer/features/canvas/canvas-gestures';
import { placeAt } from '../../../renderer/features/canvas/use-reorder-drag';
import { SessionContext } from '../../../renderer/state/session';
import { addTouchpoint } from '../../../shared/doc/commands/touchpoints';
import { boardIn, bySomebodyElse, openSession, selectCards } from '../../support/in-board';

/** A map whose cards are dragged as React Flow reports it, without a pointer. */
function show() {
  const session = openSession();
  const told: unknown[] = [];
  const listener = {
    onMove: (ids: readonly string[], at: { x: number; y: number }) => told.push([ids, at.x, at.y]),
    onEnd: () => told.push('end'),
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionContext value={session}>
      <ReactFlowProvider>{children}</ReactFlowProvider>
    </SessionContext>
  );
  const { result } = renderHook(() => useCanvasGestures(listener), { wrapper });
  const layout = () => session.boardStore.getState().layout;
  const nodeAt = (id: string, x: number, y: number) =>
    ({ id, position: { x, y }, width: 208, height: 80 }) as CardNode;
  const cellOf = (id: string) => {
    const cell = layout().cards.get(id)?.cell;
    return cell && `${cell.stageId} ${cell.laneId} ${cell.index}`;
  };
  const handlers = () => result.current;
  const event = {} as never;
  /** Drags cards so that the first of them lies over the free room of a cell. */
  const dragTo = (ids: readonly string[], stageId: string, laneId: string) => {
    const cell = layout().cells.find((one) => one.stageId === stageId && one.laneId === laneId);
    const nodes = ids.map((id) => nodeAt(id, (cell?.x ?? 0) + 10, cell?.footY ?? 0));
    const [first] = nodes as [CardNode];
    act(() => {
      handlers().onNodeDragStart(event, first, nodes);
      handlers().onNodeDrag(event, first, nodes);
    });
    return () => act(() => handlers().onNodeDragStop(event, first, nodes));
  };
  const gesture = () => session.ui.getState().gesture;
  return { session, told, handlers, dragTo, cellOf, gesture, nodeAt, event };
}

describe('dragging cards', () => {
  it('shows where they would land, changes nothing until the drop, and is one step', () => {
    const { session, dragTo, cellOf, gesture } = show();
    const before = boardIn(session);
    const drop = dragTo(['ad'], 'buy', 'back');
    expect(gesture()?.drop).toMatchObject({ stageId: 'buy', laneId: 'back', index: 0 });
    expect(boardIn(session)).toBe(before);
    drop();
    expect([cellOf('ad'), gesture()]).toEqual(['buy back 0', null]);
    session.undo();
    expect(cellOf('ad')).toBe('know lan 0');
    expect(session.history.state().canUndo).toBe(false);
  });

  it('keeps the order of a group, and its places to each other', () => {
    const { dragTo, cellOf } = show();
    dragTo(['greet', 'friend', 'ad'], 'buy', 'back')();
    expect(['ad', 'friend', 'greet'].map(cellOf)).toEqual([
      'know back 0',
      'know back 1',
      'buy back 0',
    ]);
  });

  it('is abandoned by Escape, even when the pointer moves on', () => {
    const { session, dragTo, cellOf, gesture, handlers, nodeAt, event } = show();
    const drop = dragTo(['ad'], 'buy', 'back');
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(gesture()).toBeNull();
    const node = nodeAt('ad', 300, 300);
    act(() => handlers().onNodeDrag(event, node, [node]));
    expect(gesture()).toBeNull();
    drop();
    expect(cellOf('ad')).toBe('know lan 0');
    expect(session.history.state().canUndo).toBe(false);
    dragTo(['ad'], 'buy', 'back')();
    expect(cellOf('ad')).toBe('buy back 0');
  });

  it('drops nothing outside the cells', () => {
    const { handlers, nodeAt, event, cellOf, session } = show();
    const node = nodeAt('ad', -5000, -5000);
    act(() => {
      handlers().onNodeDragStart(event, node, [node]);
      handlers().onNodeDrag(event, node, [node]);
      handlers().onNodeDragStop(event, node, [node]);
    });
    expect([cellOf('ad'), session.history.state().canUndo]).toEqual(['know lan 0', false]);
  });

  it('tells the others on the way and at the end', () => {
    const { dragTo, told, gesture } = show();
    const drop = dragTo(['ad'], 'buy', 'back');
    const at = gesture()?.positions.ad;
    expect(told).toEqual([[['ad'], at?.x, at?.y]]);
    drop();
    expect(told.at(-1)).toBe('end');
  });

  it('lands where the mark is, although somebody added a card there meanwhile', async () => {
    const { session, dragTo, cellOf } = show();
    const drop = dragTo(['friend'], 'buy', 'back');
    await bySomebodyElse(session, (doc) =>
      addTouchpoint(doc, { stageId: 'buy', laneId: 'back' }, 'Mới'),
    );
    drop();
    expect(cellOf('friend')).toBe('buy back 0');
  });
});

describe('what React Flow reports', () => {
  it('selects and unselects cards, and leaves another selection alone', () => {
    const { session, handlers } = show();
    const selection = () => session.ui.getState().selection;
    const report = (...changes: readonly [string, boolean][]) =>
      act(() =>
        handlers().onNodesChange(
          changes.map(([id, selected]) => ({ type: 'select' as const, id, selected })),
        ),
      );
    report(['ad', true], ['greet', true]);
    expect(selection()).toEqual({ kind: 'touchpoints', ids: ['ad', 'greet'] });
    report(['ad', false]);
    expect(selection()).toEqual({ kind: 'touchpoints', ids: ['greet'] });
    report(['greet', false]);
    expect(selection()).toEqual({ kind: 'none' });
    session.ui.update((draft) => {
      draft.selection = { kind: 'stage', id: 'buy' };
    });
    report(['ad', false]);
    expect(selection()).toEqual({ kind: 'stage', id: 'buy' });
    act(() => handlers().onNodesChange([{ type: 'remove', id: 'ad' }]));
    expect(boardIn(session).touchpoints.has('ad')).toBe(true);
  });

  it('links two cards, and selects the link so that its kind can be chosen', () => {
    const { session, handlers } = show();
    const ends = { source: 'friend', target: 'greet', sourceHandle: null, targetHandle: null };
    act(() => handlers().onConnect(ends));
    const made = [...boardIn(session).links.values()].at(-1);
    expect(made).toMatchObject({ from: 'friend', to: 'greet', kind: 'flow' });
    expect(session.ui.getState().selection).toEqual({ kind: 'link', id: made?.id });
    selectCards(session, 'ad');
    act(() => handlers().onConnect(ends));
    act(() => handlers().onConnect({ ...ends, target: 'friend' }));
    expect(boardIn(session).links.size).toBe(3);
    expect(session.ui.getState().selection).toMatchObject({ kind: 'touchpoints' });
  });
});

describe('nodes of the map', () => {
  const session = openSession();
  const { cards } = session.boardStore.getState().layout;
  const input = {
    ids: [...cards.keys()],
    cards,
    selected: new Set<string>(),
    positions: {},
    canEdit: true,
    labelOf: (id: string) => id,
  };
  const changed = (projection: FlowProjection, next: Partial<typeof input>) => {
    const before = projection.nodes(input);
    const after = projection.nodes({ ...input, ...next });
    return after.filter((node) => !before.includes(node)).map(({ id }) => id);
  };

  it('are the very same list while nothing changes', () => {
    const projection = new FlowProjection();
    expect(projection.nodes(input)).toBe(projection.nodes({ ...input, selected: new Set() }));
  });

  it.each<[string, Partial<typeof input>, readonly string[]]>([
    ['is selected', { selected: new Set(['ad']) }, ['ad']],
    ['is dragged', { positions: { greet: { x: 1, y: 2 } } }, ['greet']],
    ['is renamed', { labelOf: (id: string) => (id === 'ad' ? 'Tên mới' : id) }, ['ad']],
    [
      'is moved by others',
      {
        cards: new Map([...cards].map(([id, box]) => [id, id === 'ad' ? { ...box, y: 999 } : box])),
      },
      ['ad'],
    ],
    [
      'grows',
      {
        cards: new Map(
          [...cards].map(([id, box]) => [id, id === 'ad' ? { ...box, height: 140 } : box]),
        ),
      },
      ['ad'],
    ],
    ['can no longer be edited', { canEdit: false }, [...cards.keys()]],
  ])('change only for a card that %s', (_, next, ids) => {
    expect(changed(new FlowProjection(), next)).toEqual(ids);
  });

  it('lie above the others while they are dragged, and cannot be dragged by a viewer', () => {
    const nodes = new FlowProjection().nodes({
      ...input,
      positions: { ad: { x: 1, y: 2 } },
      canEdit: false,
    });
    const [ad, friend] = nodes;
    expect(ad).toMatchObject({ position: { x: 1, y: 2 }, draggable: false, connectable: false });
    expect(ad?.zIndex ?? 0).toBeGreaterThan(friend?.zIndex ?? 0);
  });
});

describe('a header that is dragged along its row', () => {
  const spans = ['a', 'b', 'c'].map((id, index) => ({ id, start: index * 100, size: 100 }));
  it.each([
    ['a', -50, 0],
    ['a', 120, 0],
    ['a', 160, 1],
    ['a', 260, 2],
    ['c', 40, 0],
    ['c', 60, 1],
    ['b', 150, 1],
  ])('%s over %i goes to place %i among the others', (id, at, index) => {
    expect(placeAt(spans, id, at)).toBe(index);
  });
});
