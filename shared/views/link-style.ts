/** How the three kinds of links are told apart: by line as well as by weight, never by colour. */
import type { LinkKind } from '../model/link';

export interface LinkStyle {
  /** The palette's colour of the line and its arrowhead. */
  readonly tone: 'ink' | 'secondary';
  readonly width: number;
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string;
}

export const LINK_STYLES: Readonly<Record<LinkKind, LinkStyle>> = {
  cause: { tone: 'ink', width: 1.75, dash: '' },
  flow: { tone: 'secondary', width: 1, dash: '' },
  loop: { tone: 'secondary', width: 1.5, dash: '6 4' },
};
