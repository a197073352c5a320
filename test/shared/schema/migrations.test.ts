import { describe, expect, it } from 'vitest';
import { BOARD_FORMAT, BOARD_VERSION } from '../../../shared/schema/board-schema';
import { migrate } from '../../../shared/schema/migrations';

describe('bringing a file to the present version', () => {
  it('leaves a present one as it is', () => {
    const file = { format: BOARD_FORMAT, version: BOARD_VERSION, board: { id: 'b' } };
    expect(migrate(file)).toEqual({ ok: true, value: file });
  });

  it('refuses one that was written by a later program', () => {
    expect(migrate({ format: BOARD_FORMAT, version: BOARD_VERSION + 1 })).toEqual({
      ok: false,
      error: { reason: 'newer-version', version: BOARD_VERSION + 1 },
    });
  });

  it.each([
    undefined,
    null,
    'journey-room/board',
    [],
    {},
    { format: 'journey-room' },
    { format: BOARD_FORMAT, version: 0 },
    { format: BOARD_FORMAT, version: -3 },
  ])('refuses %j, which never was a board', (file) => {
    expect(migrate(file)).toEqual({ ok: false, error: { reason: 'not-a-board' } });
  });

  it('leaves a version that is no number to the validator, which names its place', () => {
    expect(migrate({ format: BOARD_FORMAT, version: '1' })).toMatchObject({ ok: true });
    expect(migrate({ format: BOARD_FORMAT })).toMatchObject({ ok: true });
  });
});
