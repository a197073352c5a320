/** Light or dark: the person's choice, else the system's. */
import { createContext, useContext } from 'react';
import { DARK, LIGHT, type Palette } from '../../shared/views/palette';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

export interface Theme {
  readonly choice: ThemeChoice;
  readonly isDark: boolean;
  readonly setChoice: (choice: ThemeChoice) => void;
}

export const ThemeContext = createContext<Theme>({
  choice: 'light',
  isDark: false,
  setChoice: () => undefined,
});

export function useTheme(): Theme {
  return useContext(ThemeContext);
}

/** Colours of the map in the present theme. */
export function usePalette(): Palette {
  return useTheme().isDark ? DARK : LIGHT;
}
