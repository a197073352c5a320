/**
 * Colours that carry meaning on the map, for each theme. The one source for the screen and for
 * the export; contrast is tested in test/shared/views/palette.test.ts.
 */
import type { Colour } from '../model/colour';
import type { Emotion, Pillar } from '../model/touchpoint';

export interface Palette {
  /** False where a whole room looks on: nobody's name or initials may be drawn. */
  readonly showsNames: boolean;
  readonly paper: string;
  readonly surface: string;
  /** Barely visible tint of every other lane. */
  readonly tint: string;
  readonly ink: string;
  readonly secondary: string;
  readonly hairline: string;
  /** Outline of a card: a mark, so at least 3 : 1 is not asked of it, but it must be seen. */
  readonly outline: string;
  /** What is not there yet: arcs without a score, the edge without an emotion; discs of owners. */
  readonly rest: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly emotion: Readonly<Record<Emotion, string>>;
  readonly pillar: Readonly<Record<Pillar, string>>;
  readonly stage: Readonly<Record<Colour, string>>;
}

export const LIGHT: Palette = {
  showsNames: true,
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  tint: '#F6F3EC',
  ink: '#1F2430',
  secondary: '#5B6270',
  hairline: '#E7E3DB',
  outline: '#D5D0C5',
  rest: '#E3DFD6',
  accent: '#3549C4',
  onAccent: '#FFFFFF',
  emotion: { '-2': '#B3362B', '-1': '#C2622A', 0: '#857F73', 1: '#3F8B62', 2: '#1D7F58' },
  pillar: { heart: '#C2476D', vision: '#3E6FB5', talent: '#71852A' },
  stage: {
    indigo: '#5566CC',
    blue: '#2F74C0',
    cyan: '#1B7F99',
    teal: '#16827A',
    green: '#2E8550',
    olive: '#6F7C22',
    amber: '#9A6F0B',
    orange: '#B95E1C',
    red: '#C24A42',
    rose: '#BF4A78',
    purple: '#8957BE',
    slate: '#66707F',
  },
};

export const DARK: Palette = {
  showsNames: true,
  paper: '#16181D',
  surface: '#1E2128',
  tint: '#1A1C22',
  ink: '#ECEBE7',
  secondary: '#A3A8B3',
  hairline: '#2E323B',
  outline: '#3C414C',
  rest: '#363B46',
  accent: '#8EA0FF',
  onAccent: '#14161B',
  emotion: { '-2': '#F0776A', '-1': '#E89254', 0: '#A8A396', 1: '#6CBF91', 2: '#45B98A' },
  pillar: { heart: '#EC7FA0', vision: '#7FA9EA', talent: '#B0C55C' },
  stage: {
    indigo: '#8F9CF0',
    blue: '#6BA6EA',
    cyan: '#52B4CC',
    teal: '#4CB8AE',
    green: '#63BB84',
    olive: '#AAB755',
    amber: '#D3A53E',
    orange: '#E89254',
    red: '#EC817A',
    rose: '#EA83AB',
    purple: '#BA8EE8',
    slate: '#9AA4B3',
  },
};

/** Black on white, every mark at 4.5 : 1 and more. */
export const CONTRAST_LIGHT: Palette = {
  showsNames: true,
  paper: '#FFFFFF',
  surface: '#FFFFFF',
  tint: '#F0F0F0',
  ink: '#000000',
  secondary: '#2E2E2E',
  hairline: '#767676',
  outline: '#000000',
  rest: '#D6D6D6',
  accent: '#0A2494',
  onAccent: '#FFFFFF',
  emotion: { '-2': '#9B0D10', '-1': '#954003', 0: '#5F594C', 1: '#0B6E44', 2: '#00523A' },
  pillar: { heart: '#AC1D54', vision: '#2159A6', talent: '#506105' },
  stage: {
    indigo: '#414EBF',
    blue: '#025AA9',
    cyan: '#0B6378',
    teal: '#07655E',
    green: '#046836',
    olive: '#546000',
    amber: '#775401',
    orange: '#914402',
    red: '#AC2221',
    rose: '#A7215F',
    purple: '#763BAF',
    slate: '#505A6B',
  },
};

/** White on black, every mark at 7 : 1 and more. */
export const CONTRAST_DARK: Palette = {
  showsNames: true,
  paper: '#000000',
  surface: '#000000',
  tint: '#171717',
  ink: '#FFFFFF',
  secondary: '#E2E2E2',
  hairline: '#6B6B6B',
  outline: '#FFFFFF',
  rest: '#4A4A4A',
  accent: '#FFD84A',
  onAccent: '#000000',
  emotion: { '-2': '#FF8B80', '-1': '#FFB072', 0: '#BDB8AA', 1: '#8FD9B0', 2: '#2FE0A6' },
  pillar: { heart: '#FE92B2', vision: '#85B4FE', talent: '#C6E05A' },
  stage: {
    indigo: '#A0ADFF',
    blue: '#7AB7FD',
    cyan: '#4EC1DC',
    teal: '#46C6BB',
    green: '#61C688',
    olive: '#AEBC4A',
    amber: '#DFAB2E',
    orange: '#FD9B53',
    red: '#FF958E',
    rose: '#FE92BB',
    purple: '#CD9EFF',
    slate: '#A8B3C4',
  },
};

/** On a wall: projectors wash colours out, and names of people do not belong there. */
export const PROJECTOR: Palette = {
  showsNames: false,
  paper: '#FFFFFF',
  surface: '#FFFFFF',
  tint: '#F4F2ED',
  ink: '#0E1118',
  secondary: '#3E4450',
  hairline: '#CFCABF',
  outline: '#8F897C',
  rest: '#DAD5CA',
  accent: '#2437B0',
  onAccent: '#FFFFFF',
  emotion: { '-2': '#A81B16', '-1': '#B04E07', 0: '#6B6559', 1: '#1C7B4E', 2: '#06633F' },
  pillar: { heart: '#C13465', vision: '#336BB9', talent: '#607303' },
  stage: {
    indigo: '#5060D4',
    blue: '#166CC1',
    cyan: '#09758F',
    teal: '#057972',
    green: '#037C41',
    olive: '#657205',
    amber: '#8C6403',
    orange: '#AC5204',
    red: '#C23A34',
    rose: '#BC3770',
    purple: '#894FC4',
    slate: '#616D7D',
  },
};

/** What a theme can look like; the names are those of `data-theme` in `renderer/ui/tokens.css`. */
export const PALETTES = {
  light: LIGHT,
  dark: DARK,
  'contrast-light': CONTRAST_LIGHT,
  'contrast-dark': CONTRAST_DARK,
  projector: PROJECTOR,
} as const satisfies Record<string, Palette>;

export type Appearance = keyof typeof PALETTES;
