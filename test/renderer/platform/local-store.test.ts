import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readStored, removeStored, writeStored } from '../../../renderer/platform/local-store';

const Identity = v.object({ name: v.string(), colour: v.fallback(v.string(), 'blue') });
const NOBODY = { name: '', colour: 'blue' };

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
  removeStored('identity');
});

describe('the local store', () => {
  test('gives back what was kept', () => {
    expect(writeStored('identity', { name: 'Lan', colour: 'green' })).toBe(true);
    expect(readStored('identity', Identity, NOBODY)).toEqual({ name: 'Lan', colour: 'green' });
    removeStored('identity');
    expect(readStored('identity', Identity, NOBODY)).toEqual(NOBODY);
  });

  test.each(['', '{', 'null', '[1]', '{"name":3}', 'undefined'])(
    'gives the fallback when %j is what is stored',
    (text) => {
      localStorage.setItem('journey-room:identity', text);
      expect(readStored('identity', Identity, NOBODY)).toEqual(NOBODY);
    },
  );

  test('repairs what its schema can repair', () => {
    localStorage.setItem('journey-room:identity', '{"name":"Lan","colour":7}');
    expect(readStored('identity', Identity, NOBODY)).toEqual({ name: 'Lan', colour: 'blue' });
  });

  test('keeps values for this page when the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { setItem: refuse, getItem: refuse, removeItem: refuse });
    expect(writeStored('identity', { name: 'Lan', colour: 'red' })).toBe(false);
    expect(readStored('identity', Identity, NOBODY)).toEqual({ name: 'Lan', colour: 'red' });
    removeStored('identity');
    expect(readStored('identity', Identity, NOBODY)).toEqual(NOBODY);
  });

  test('gives the newest value when only an older one could be kept', () => {
    writeStored('identity', { name: 'Lan', colour: 'red' });
    const kept = localStorage.getItem('journey-room:identity');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { setItem: full, getItem: () => kept });
    writeStored('identity', { name: 'Minh', colour: 'red' });
    expect(readStored('identity', Identity, NOBODY)).toMatchObject({ name: 'Minh' });
  });
});
