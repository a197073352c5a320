/** What leads where: links drawn by hand, and causes that follow from where pains have their root. */
import type { Board } from '../model/board';
import type { LinkKind } from '../model/link';
import { displacedRoot } from '../model/pain';
import { compareText } from '../model/text';

export interface LinkLine {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Not drawn by hand: a pain names `from` as its root. */
  readonly isRoot: boolean;
}

/** All of them in a stable order, whether or not their cards are there. */
export function linesOf(board: Pick<Board, 'links' | 'pains'>): readonly LinkLine[] {
  const drawn = [...board.links.values()].map((link): LinkLine => ({ ...link, isRoot: false }));
  const known = new Set(drawn.map(({ from, to }) => `${from} ${to}`));
  const roots: LinkLine[] = [];
  for (const pain of board.pains.values()) {
    const from = displacedRoot(pain);
    const to = pain.touchpointId;
    if (from === undefined || known.has(`${from} ${to}`)) continue;
    known.add(`${from} ${to}`);
    roots.push({ id: `root-${pain.id}`, kind: 'cause', from, to, label: '', isRoot: true });
  }
  return [...drawn, ...roots].sort((a, b) => compareText(a.id, b.id));
}
