/**
 * Colours that carry meaning on the map, for each theme. The one source for the screen and for
 * the export; contrast is tested in test/shared/views/palette.test.ts.
 */
import type { Colour } from '../model/colour';
import type { Emotion, Pillar } from '../model/touchpoint';

export interface Palette {
  readonly paper: string;
  readonly surface: string;
  /** Barely visible tint of every other lane. */
  readonly tint: string;
  readonly ink: string;
  readonly secondary: string;
  readonly hairline: string;
  /** Outline of a card: a mark, so at least 3 : 1 is not asked of it, but it must be seen. */
  readonly outline: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly emotion: Readonly<Record<Emotion, string>>;
  readonly pillar: Readonly<Record<Pillar, string>>;
  readonly stage: Readonly<Record<Colour, string>>;
}

export const LIGHT: Palette = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  tint: '#F6F3EC',
  ink: '#1F2430',
  secondary: '#5B6270',
  hairline: '#E7E3DB',
  outline: '#D5D0C5',
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
  paper: '#16181D',
  surface: '#1E2128',
  tint: '#1A1C22',
  ink: '#ECEBE7',
  secondary: '#A3A8B3',
  hairline: '#2E323B',
  outline: '#3C414C',
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
