import { describe, expect, it } from 'vitest';
import { appearanceOf, THEMES } from '../../../renderer/state/theme';

const system = (isDark: boolean, wantsContrast = false) => ({ isDark, wantsContrast });

describe('the theme', () => {
  it.each([
    [system(false), 'light'],
    [system(true), 'dark'],
    [system(false, true), 'contrast-light'],
    [system(true, true), 'contrast-dark'],
  ])('follows the system %o when asked to', (look, expected) => {
    expect(appearanceOf('system', look)).toBe(expected);
  });

  it('is black or white in high contrast as the system is', () => {
    expect(appearanceOf('contrast', system(false))).toBe('contrast-light');
    expect(appearanceOf('contrast', system(true))).toBe('contrast-dark');
  });

  it('is the one that was chosen, whatever the system wants', () => {
    for (const choice of THEMES)
      if (choice !== 'system' && choice !== 'contrast')
        expect(appearanceOf(choice, system(choice !== 'dark', true))).toBe(choice);
  });
});
