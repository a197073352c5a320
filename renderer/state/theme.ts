/** How the app looks: the person's choice, else what the system asks for. */
import { createContext, useContext } from 'react';
import { type Appearance, PALETTES, type Palette } from '../../shared/views/palette';

export const THEMES = ['system', 'light', 'dark', 'contrast', 'projector'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** What the system says about how its owner wants to read. */
export interface SystemLook {
  readonly isDark: boolean;
  /** More contrast was asked for, or colours are forced. */
  readonly wantsContrast: boolean;
}

export interface Theme {
  readonly choice: ThemeChoice;
  readonly appearance: Appearance;
  readonly isDark: boolean;
  readonly setChoice: (choice: ThemeChoice) => void;
}

/** The appearance that answers both; high contrast is black or white like the system is. */
export function appearanceOf(choice: ThemeChoice, system: SystemLook): Appearance {
  if (choice === 'contrast' || (choice === 'system' && system.wantsContrast))
    return system.isDark ? 'contrast-dark' : 'contrast-light';
  if (choice === 'system') return system.isDark ? 'dark' : 'light';
  return choice;
}

export const isDarkAppearance = (appearance: Appearance): boolean =>
  appearance === 'dark' || appearance === 'contrast-dark';

export const ThemeContext = createContext<Theme>({
  choice: 'light',
  appearance: 'light',
  isDark: false,
  setChoice: () => undefined,
});

export function useTheme(): Theme {
  return useContext(ThemeContext);
}

/** Colours of the map in the present theme. */
export function usePalette(): Palette {
  return PALETTES[useTheme().appearance];
}

/** Whether people may be named on this screen: not on one that a whole room looks at. */
export function useShowsNames(): boolean {
  return usePalette().showsNames;
}
