// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { fitPresence, PresenceChannel } from '../../../renderer/sync/presence-channel';
import { PARTICIPANT_COLOURS, parsePresence } from '../../../shared/protocol/presence';
import { MAX_PRESENCE_BYTES } from '../../../shared/protocol/room';

const ANN = { name: 'Ann', colour: PARTICIPANT_COLOURS[0] };

function openChannel() {
  const awareness = new Awareness(new Y.Doc());
  const channel = new PresenceChannel(awareness, ANN);
  const sent: Record<string, unknown>[] = [];
  awareness.on('update', () => sent.push({ ...awareness.getLocalState() }));
  onTestFinished(() => {
    channel.dispose();
    awareness.destroy();
  });
  return { awareness, channel, sent };
}

describe('what a participant shows', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('introduces them at once, in a form that the room accepts', () => {
    const { awareness } = openChannel();
    expect(parsePresence(awareness.getLocalState())).toMatchObject({ user: ANN, cursor: null });
  });

  it('moves at most 20 times a second, and the last position always goes out', () => {
    const { channel, sent } = openChannel();
    for (let ms = 0; ms < 1000; ms += 4) {
      channel.setCursor({ x: ms, y: 1 });
      vi.advanceTimersByTime(4);
    }
    channel.setCursor({ x: 4321, y: 1 });
    vi.advanceTimersByTime(1000);
    expect(sent.length).toBeLessThanOrEqual(21);
    expect(sent.length).toBeGreaterThan(15);
    expect(sent.at(-1)).toMatchObject({ cursor: { x: 4321, y: 1 } });
  });

  it('sends nothing more after the last value', () => {
    const { channel, sent } = openChannel();
    channel.setCursor({ x: 1, y: 1 });
    vi.advanceTimersByTime(60);
    const soFar = sent.length;
    vi.advanceTimersByTime(1000);
    expect(sent.length).toBe(soFar);
  });

  it('ends a gesture right after the present task, without waiting for its turn', async () => {
    const { channel, awareness } = openChannel();
    vi.advanceTimersByTime(100);
    channel.setGesture({ ids: ['a'], x: 10, y: 20 });
    channel.setGesture({ ids: ['a'], x: 30, y: 40 });
    channel.clearGesture();
    expect(awareness.getLocalState()).toMatchObject({ gesture: { x: 10 } });
    await Promise.resolve();
    expect(awareness.getLocalState()).toMatchObject({ gesture: null });
    vi.advanceTimersByTime(1000);
    expect(awareness.getLocalState()).toMatchObject({ gesture: null });
  });

  it('rounds positions and keeps what was not changed', () => {
    const { channel, awareness } = openChannel();
    channel.setSelection(['a', 'b']);
    channel.setEditing({ id: 'a', field: 'title' });
    channel.setCursor({ x: 10.4, y: 20.6 });
    vi.advanceTimersByTime(100);
    expect(awareness.getLocalState()).toMatchObject({
      cursor: { x: 10, y: 21 },
      selection: ['a', 'b'],
      editing: { id: 'a', field: 'title' },
    });
    channel.setEditing(null);
    channel.setCursor(null);
    vi.advanceTimersByTime(100);
    expect(awareness.getLocalState()).toMatchObject({ cursor: null, editing: null, user: ANN });
  });

  it('is shortened until the room accepts it, whatever is selected', () => {
    const ids = Array.from({ length: 500 }, (_, at) => `${at}`.padStart(64, 'x'));
    const fitted = fitPresence({
      user: ANN,
      cursor: null,
      selection: ids,
      gesture: { ids, x: 0, y: 0 },
      editing: null,
    });
    expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
    expect(parsePresence(fitted)?.selection.length).toBeGreaterThan(10);
    expect(fitted.gesture?.ids.length).toBeGreaterThan(10);
  });
});
