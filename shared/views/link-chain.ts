/**
 * What leads to some cards and what they lead to, over any number of links. A loop brings
 * customers back to the start: it is shown, but not followed, or everything would be a cause.
 */
import type { Board } from '../model/board';
import { type LinkLine, linesOf } from './link-lines';

export interface LinkChain {
  /** The cards themselves, their causes and their effects. */
  readonly cards: ReadonlySet<string>;
  /** Ids of the links between them, as routes call them. */
  readonly links: ReadonlySet<string>;
}

interface Walk {
  readonly start: readonly string[];
  readonly lines: readonly LinkLine[];
  /** The end that a step sets out from, and the one that it reaches. */
  readonly from: 'from' | 'to';
  readonly to: 'from' | 'to';
}

/** Walks from card to card, one way. */
function follow({ start, lines, from, to }: Walk): LinkChain {
  const leaving = new Map<string, LinkLine[]>();
  for (const line of lines) leaving.set(line[from], [...(leaving.get(line[from]) ?? []), line]);
  const followed = new Set<string>();
  const returned = new Set<string>();
  const links = new Set<string>();
  const waiting = [...start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (followed.has(id)) continue;
    followed.add(id);
    for (const line of leaving.get(id) ?? []) {
      links.add(line.id);
      if (line.kind === 'loop') returned.add(line[to]);
      else waiting.push(line[to]);
    }
  }
  return { cards: new Set([...followed, ...returned]), links };
}

/** The chain that some cards are in. */
export function chainOf(board: Board, start: readonly string[]): LinkChain {
  const { touchpoints } = board;
  const lines = linesOf(board).filter(
    ({ from, to }) => touchpoints.has(from) && touchpoints.has(to),
  );
  const effects = follow({ start, lines, from: 'from', to: 'to' });
  const causes = follow({ start, lines, from: 'to', to: 'from' });
  return {
    cards: new Set([...effects.cards, ...causes.cards]),
    links: new Set([...effects.links, ...causes.links]),
  };
}
