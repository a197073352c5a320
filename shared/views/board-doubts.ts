/**
 * What a board may hold but hardly means: references to something that is not there. Concurrent
 * deletes leave them behind, so they are no errors; whoever hands a file on wants to know.
 */
import type { Board } from '../model/board';
import { inOrder } from '../model/order-key';

export type BoardDoubt =
  | { readonly kind: 'card'; readonly id: string; readonly title: string }
  | { readonly kind: 'lane' | 'pain' | 'link'; readonly id: string };

/** An empty reference is meant: the card was put into the tray. */
const isGone = (there: ReadonlyMap<string, unknown>, id: string) => id !== '' && !there.has(id);

/** Everything that names something missing, cards of the tray first. */
export function boardDoubts(board: Board): readonly BoardDoubt[] {
  const { stages, lanes, personas, touchpoints, pains, links } = board;
  const cards = inOrder(touchpoints)
    .filter(({ stageId, laneId }) => isGone(stages, stageId) || isGone(lanes, laneId))
    .map(({ id, title }): BoardDoubt => ({ kind: 'card', id, title }));
  const lost = (kind: 'lane' | 'pain' | 'link', ids: readonly { readonly id: string }[]) =>
    ids.map(({ id }): BoardDoubt => ({ kind, id }));
  const isThere = (id: string) => touchpoints.has(id);
  return [
    ...cards,
    ...lost(
      'lane',
      inOrder(lanes).filter(({ personaId }) => personaId !== undefined && !personas.has(personaId)),
    ),
    ...lost(
      'pain',
      inOrder(pains).filter(({ touchpointId }) => !isThere(touchpointId)),
    ),
    ...lost(
      'link',
      [...links.values()].filter(({ from, to }) => !isThere(from) || !isThere(to)),
    ),
  ];
}
