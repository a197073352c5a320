/** What is filtered just now, each with one click to remove it, and how many cards are left. */
import { Filter, X } from 'lucide-react';
import { isFiltering, NO_FILTER, toggleChoice } from '../../../shared/model/board-filter';
import { chosenIn } from '../../../shared/views/filter-text';
import { useFilteredOut } from '../../state/emphasis';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { Button } from '../../ui/Button';
import './filter-bar.css';

export function FilterBar() {
  const filter = useUi((state) => state.filter);
  return isFiltering(filter) ? <Bar /> : null;
}

function Bar() {
  const t = useTranslate();
  const session = useSession();
  const filter = useUi((state) => state.filter);
  const board = useBoard((state) => state.board);
  const showsNames = useShowsNames();
  const count = useFilterCount();
  const change = (next: typeof filter) =>
    session.ui.update((draft) => {
      draft.filter = next;
    });
  return (
    <section className="jr-filter-bar" aria-label={t('filter.bar')}>
      <Filter size={15} aria-hidden />
      <output className="jr-filter-bar__count">{count}</output>
      <ul className="jr-filter-bar__chips">
        {chosenIn(board, filter, t).map(({ facet, choice, name }) => {
          const isPerson = facet === 'owners' && !showsNames;
          const words = { facet: t(`facet.${facet}`), choice: isPerson ? '•••' : name };
          return (
            <li key={`${facet}/${choice}`}>
              <button
                type="button"
                className="jr-filter-chip"
                aria-label={t('filter.drop', words)}
                onClick={() => change(toggleChoice(filter, facet, choice as never))}
              >
                <span className="jr-filter-chip__text">{t('filter.chip', words)}</span>
                <X size={13} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" size="small" onClick={() => change(NO_FILTER)}>
        {t('filter.clear')}
      </Button>
    </section>
  );
}

/** "12 of 40 cards". */
function useFilterCount(): string {
  const t = useTranslate();
  const all = useBoard(({ board }) => board.touchpoints.size);
  const dimmed = useFilteredOut()?.size ?? 0;
  return t('filter.count', { shown: all - dimmed, all });
}
