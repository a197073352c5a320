/** The links at each card, leaving out those whose other card was removed. */
import type { Board } from '../model/board';
import type { Link } from '../model/link';

interface Known {
  readonly touchpoints: Board['touchpoints'];
  readonly byCard: ReadonlyMap<string, readonly Link[]>;
}

const known = new WeakMap<Board['links'], Known>();

/** Computed once for each version of the links and cards. */
export function linksByCard({
  links,
  touchpoints,
}: Pick<Board, 'links' | 'touchpoints'>): ReadonlyMap<string, readonly Link[]> {
  const before = known.get(links);
  if (before?.touchpoints === touchpoints) return before.byCard;
  const byCard = new Map<string, Link[]>();
  const put = (id: string, link: Link) => {
    const list = byCard.get(id);
    if (list) list.push(link);
    else byCard.set(id, [link]);
  };
  for (const link of links.values()) {
    if (!touchpoints.has(link.from) || !touchpoints.has(link.to)) continue;
    put(link.from, link);
    if (link.to !== link.from) put(link.to, link);
  }
  known.set(links, { touchpoints, byCard });
  return byCard;
}
