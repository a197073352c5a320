import { describe, expect, test } from 'vitest';
import { type Known, nextMove } from '../../build/start/plan.mjs';

const nothing: Known = {
  hasDisplay: true,
  overrideFolder: undefined,
  overrideExecutable: undefined,
  installedExecutable: undefined,
};

describe('npm start', () => {
  test('goes to the browser at once where there is no display, whatever is installed', () => {
    const known = { ...nothing, hasDisplay: false, installedExecutable: '/installed/electron' };
    expect(nextMove(known)).toEqual({ kind: 'browser', because: 'there is no display' });
  });

  test('prefers the runtime that ELECTRON_OVERRIDE_DIST_PATH names to the installed one', () => {
    const known = {
      ...nothing,
      overrideFolder: '/mine',
      overrideExecutable: '/mine/electron',
      installedExecutable: '/installed/electron',
    };
    expect(nextMove(known)).toEqual({ kind: 'launch', executable: '/mine/electron' });
  });

  test('takes the installed runtime where the named folder holds none', () => {
    const known = {
      ...nothing,
      overrideFolder: '/mine',
      installedExecutable: '/installed/electron',
    };
    expect(nextMove(known)).toEqual({ kind: 'launch', executable: '/installed/electron' });
  });

  test('asks whether a download is possible before it downloads', () => {
    expect(nextMove(nothing)).toEqual({ kind: 'ask-download-server' });
    expect(nextMove({ ...nothing, isDownloadReachable: true })).toEqual({ kind: 'download' });
  });

  test('launches what was downloaded', () => {
    const known: Known = {
      ...nothing,
      isDownloadReachable: true,
      download: 'done',
      installedExecutable: '/installed/electron',
    };
    expect(nextMove(known)).toEqual({ kind: 'launch', executable: '/installed/electron' });
  });

  test.each<[Partial<Known>, string]>([
    [{ isDownloadReachable: false }, 'cannot be downloaded from here'],
    [{ isDownloadReachable: true, download: 'timed-out' }, 'took too long to download'],
    [{ isDownloadReachable: true, download: 'failed' }, 'could not be installed'],
    [{ isDownloadReachable: true, download: 'done' }, 'could not be installed'],
  ])('says in the browser why there is no window: %o', (found, because) => {
    const move = nextMove({ ...nothing, ...found });
    expect(move.kind).toBe('browser');
    expect(move).toHaveProperty('because', expect.stringContaining(because));
  });

  test('names the empty override folder in the reason', () => {
    const move = nextMove({ ...nothing, overrideFolder: '/mine', isDownloadReachable: false });
    expect(move).toHaveProperty('because', expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'));
  });
});
