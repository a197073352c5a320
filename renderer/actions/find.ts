/** Going from hit to hit: what was found is selected and brought into view. */
import type { Translate } from '../../shared/i18n/translate';
import type { SearchHit } from '../../shared/views/search';
import { hitKey, hitsIn } from '../state/found';
import type { Session } from '../state/session';

/** Asked for again, the search takes what is typed next: nobody presses its keys to be rid of it. */
export function openFinder(session: Session): void {
  session.ui.update((draft) => {
    draft.finder = 'search';
    draft.finderAsked += 1;
  });
}

/** Shows the filters, or puts them away. */
export function toggleFinder(session: Session): void {
  session.ui.update((draft) => {
    draft.finder = draft.finder === 'filter' ? null : 'filter';
  });
}

export function showHit(session: Session, hit: SearchHit): void {
  session.ui.update((draft) => {
    draft.hit = hitKey(hit);
    draft.selection =
      hit.kind === 'touchpoint'
        ? { kind: 'touchpoints', ids: [hit.id] }
        : { kind: hit.kind, id: hit.id };
  });
  if (hit.kind === 'touchpoint') session.camera?.reveal([hit.id]);
  else session.camera?.revealHeader(hit.kind, hit.id);
}

/** To the next hit, or the one before; round at the ends. Without a query it asks for one. */
export function stepHit(session: Session, t: Translate, step: 1 | -1): void {
  const { query, hit } = session.ui.getState();
  session.ui.update((draft) => {
    draft.finder = 'search';
  });
  const hits = hitsIn(session.boardStore.getState().board, query, t);
  const at = hits.findIndex((one) => hitKey(one) === hit);
  const from = at < 0 && step < 0 ? 0 : at;
  const next = hits.at((from + step) % hits.length);
  if (next) showHit(session, next);
}
