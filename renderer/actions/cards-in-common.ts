/** What several cards have in common, for showing and toggling it. */
import type { Touchpoint } from '../../shared/model/touchpoint';
import type { Session } from '../state/session';

/** Their one value, or `mixed` when they differ. */
export type Common<T> =
  | { readonly isMixed: false; readonly value: T }
  | { readonly isMixed: true; readonly value: undefined };

export function commonOf<T>(
  cards: readonly Touchpoint[],
  read: (card: Touchpoint) => T,
): Common<T | undefined> {
  const [first, ...others] = cards.map(read);
  return others.every((value) => value === first)
    ? { isMixed: false, value: first }
    : { isMixed: true, value: undefined };
}

export function cardsOf(session: Session, ids: readonly string[]): readonly Touchpoint[] {
  const { touchpoints } = session.boardStore.getState().board;
  return ids.map((id) => touchpoints.get(id)).filter((card) => card !== undefined);
}
