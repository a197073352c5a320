import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { RestorePointsDialog } from '../../../renderer/features/recovery/RestorePointsDialog';
import { removeTouchpoints } from '../../../shared/doc/commands/touchpoints';
import type { ControlRequest } from '../../../shared/protocol/room-control';
import { boardIn, openSession, renderOnBoard, SOME_STEP } from '../../support/in-board';

/** A session in a room that has kept `state` once. */
function sessionWith(state: (ydoc: Y.Doc) => Uint8Array) {
  const session = openSession();
  const kept = state(session.ydoc);
  const asked: ControlRequest[] = [];
  Object.assign(session, {
    askRoom: (request: ControlRequest) => asked.push(request) > 0,
    readRestorePoint: async () => kept,
  });
  session.presence.setState({
    points: [{ id: '1800000000000-role', at: 1_800_000_000_000, reason: 'role' }],
  });
  return { session, asked };
}

const open = <RestorePointsDialog open onOpenChange={() => undefined} />;

it('shows a kept map, says what going back changes, and goes back as one step that can be undone', async () => {
  const { session, asked } = sessionWith((ydoc) => Y.encodeStateAsUpdateV2(ydoc));
  const before = boardIn(session);
  const [id = ''] = before.touchpoints.keys();
  session.change((doc) => removeTouchpoints(doc, [id]), SOME_STEP);
  const { user } = renderOnBoard(open, { session });
  expect(screen.getByRole('radio', { name: /before a role was changed/ })).toBeDefined();
  const words = await screen.findByText(/Comes back: 1 touchpoint/);
  expect(words.textContent).toContain(before.touchpoints.get(id)?.title);
  expect(screen.getByRole('img', { name: /to look at only/ })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Restore this map' }));
  expect(asked.map(({ kind }) => kind)).toEqual(['list-points', 'make-point']);
  expect(boardIn(session).touchpoints.get(id)).toEqual(before.touchpoints.get(id));
  session.undo();
  expect(boardIn(session).touchpoints.has(id)).toBe(false);
});

it('says that the map is the same, or that a point cannot be read', async () => {
  const same = sessionWith((ydoc) => Y.encodeStateAsUpdateV2(ydoc));
  const { view } = renderOnBoard(open, { session: same.session });
  expect(await screen.findByText('The map is the same now.')).toBeDefined();
  view.unmount();
  const { session } = sessionWith(() => Uint8Array.of(1, 2, 3));
  renderOnBoard(open, { session });
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be read');
  expect(screen.queryByRole('button', { name: 'Restore this map' })).toBeNull();
});
