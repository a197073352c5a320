import { describe, expect, test } from 'vitest';
import { callerDirectory, root } from '../../build/lib/paths.mjs';

describe('a file named on the command line', () => {
  test('is relative to where the person typed, though npm has moved to the project', () => {
    expect(callerDirectory({ cwd: root, env: { INIT_CWD: '/home/lan' } })).toBe('/home/lan');
  });

  test('is relative to where the program runs when npm did not move it', () => {
    const inherited = { INIT_CWD: '/home/lan' };
    expect(callerDirectory({ cwd: '/somewhere/else', env: inherited })).toBe('/somewhere/else');
  });

  test('is relative to the project when nothing else is known', () => {
    expect(callerDirectory({ cwd: root, env: {} })).toBe(root);
  });
});
