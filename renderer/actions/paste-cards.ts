/** New cards from a copy or a table: one step, and they are what is selected afterwards. */
import { type Pasted, type PastedCard, pasteCards } from '../../shared/doc/commands/paste-cards';
import { type CopiedCards, copiedCards } from '../../shared/file/copied-cards';
import { type StepName, step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import { inMapOrder } from '../../shared/views/map-order';
import { type CardPlace, type PasteAnchor, pastePlaces } from '../../shared/views/paste-places';
import { notify } from '../state/notices';
import type { Session } from '../state/session';
import { selectedCards } from '../state/ui-store';
import { pasteAnchor } from './paste-anchor';

/** Writes the cards and shows them. */
export function addPasted(session: Session, pasted: Pasted, name: StepName): void {
  const ids = session.change((doc) => pasteCards(doc, pasted), { name });
  const [first] = ids ?? [];
  if (!ids || first === undefined) return;
  session.ui.update((draft) => {
    draft.selection = { kind: 'touchpoints', ids };
  });
  session.camera?.reveal(ids);
  session.camera?.focusCard(first);
}

/** Says that there is no cell yet; answers whether there is one. */
export function hasCell(session: Session, t: Translate): boolean {
  if (session.boardStore.getState().layout.cells.length > 0) return true;
  notify({ tone: 'info', text: t('command.noCell') });
  return false;
}

function cardsAt(copied: CopiedCards, places: readonly CardPlace[]): readonly PastedCard[] {
  return copied.touchpoints.flatMap(({ id, stageId: _s, laneId: _l, ...fields }, index) => {
    const place = places[index];
    return place ? [{ key: id, fields, place }] : [];
  });
}

/** Cards that were copied here, on another board, or in another window. */
export function pasteCopied(session: Session, t: Translate, copied: CopiedCards): void {
  if (!hasCell(session, t)) return;
  const places = pastePlaces(session.boardStore.getState().board, {
    wanted: copied.touchpoints.map(({ stageId, laneId }) => ({
      stage: copied.stages.find(({ id }) => id === stageId),
      lane: copied.lanes.find(({ id }) => id === laneId),
    })),
    anchor: anchorFor(session, copied),
    follows: true,
  });
  if (!places) return;
  addPasted(
    session,
    {
      cards: cardsAt(copied, places),
      pains: copied.pains,
      links: copied.links,
    },
    step('step.cards.paste', { count: places.length }),
  );
}

/** While the copied cards themselves are selected, a group of several cells keeps its places. */
function anchorFor(session: Session, copied: CopiedCards): PasteAnchor {
  const selected = selectedCards(session.ui.getState().selection);
  const own = new Set(copied.touchpoints.map(({ id }) => id));
  const isOnOriginals = selected.length > 0 && selected.every((id) => own.has(id));
  const cells = new Set(copied.touchpoints.map(({ stageId, laneId }) => `${stageId} ${laneId}`));
  return isOnOriginals && cells.size > 1 ? {} : pasteAnchor(session);
}

/** Doubles cards where they stand: in each cell the copies follow the last of the originals. */
export function duplicateCards(session: Session, ids: readonly string[]): void {
  const { board, layout } = session.boardStore.getState();
  const copied = copiedCards(board, inMapOrder(layout, ids));
  const ends = new Map<string, number>();
  for (const { id, stageId, laneId } of copied.touchpoints) {
    const index = layout.cards.get(id)?.cell?.index;
    const key = `${stageId} ${laneId}`;
    if (index !== undefined) ends.set(key, Math.max(ends.get(key) ?? 0, index + 1));
  }
  const places = copied.touchpoints.map(({ stageId, laneId }): CardPlace => {
    const key = `${stageId} ${laneId}`;
    const index = ends.get(key);
    if (index === undefined) return { stageId, laneId };
    ends.set(key, index + 1);
    return { stageId, laneId, index };
  });
  addPasted(
    session,
    {
      cards: cardsAt(copied, places),
      pains: copied.pains,
      links: copied.links,
    },
    step('step.cards.duplicate', { count: places.length }),
  );
}
