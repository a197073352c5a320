// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { SaveCounter } from '../../../renderer/sync/save-counter';

describe('the count of unsaved edits', () => {
  it('rises with every update and falls with its acknowledgement', () => {
    const counter = new SaveCounter();
    counter.wrote('state', true);
    counter.wrote('update', false);
    counter.wrote('update', false);
    expect(counter.unsaved).toBe(2);
    counter.acknowledged(2);
    expect(counter.unsaved).toBe(1);
    counter.acknowledged(3);
    expect(counter.unsaved).toBe(0);
  });

  it('keeps edits made offline until the state that carries them is acknowledged', () => {
    const counter = new SaveCounter();
    counter.editedOffline();
    counter.editedOffline();
    expect(counter.unsaved).toBe(2);
    counter.wrote('state', false);
    expect(counter.unsaved).toBe(2);
    counter.acknowledged(1);
    expect(counter.unsaved).toBe(0);
  });

  it('counts what an earlier visit left behind as one edit', () => {
    const counter = new SaveCounter();
    counter.wrote('state', false);
    expect(counter.unsaved).toBe(1);
  });

  it('does not take what was in flight for saved when the connection breaks', () => {
    const counter = new SaveCounter();
    counter.wrote('state', true);
    counter.wrote('update', false);
    counter.wrote('update', false);
    counter.acknowledged(2);
    counter.disconnected();
    expect(counter.unsaved).toBe(1);
    // The server counts from one again on a new connection.
    counter.wrote('state', false);
    counter.wrote('update', false);
    counter.acknowledged(1);
    expect(counter.unsaved).toBe(1);
  });

  it('stops waiting for a server that acknowledges nothing, and counts again once one does', () => {
    const counter = new SaveCounter();
    counter.wrote('update', false);
    counter.expectNoAcknowledgements();
    expect(counter.unsaved).toBe(0);
    counter.wrote('update', false);
    expect(counter.unsaved).toBe(0);
    counter.acknowledged(2);
    counter.wrote('update', false);
    expect(counter.unsaved).toBe(1);
  });

  it('still owes edits made offline to a server that acknowledges nothing', () => {
    const counter = new SaveCounter();
    counter.expectNoAcknowledgements();
    counter.editedOffline();
    expect(counter.unsaved).toBe(1);
    counter.wrote('state', false);
    expect(counter.unsaved).toBe(0);
  });
});
