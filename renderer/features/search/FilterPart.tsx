/** Choosing which cards to look at, facet by facet, and the views that were saved. */
import { useMemo } from 'react';
import { type Choice, FACETS, type Facet, toggleChoice } from '../../../shared/model/board-filter';
import { filterOptions } from '../../../shared/views/filter-options';
import { choiceName } from '../../../shared/views/filter-text';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { Section } from '../../ui/Section';
import { SavedViews } from './SavedViews';

export function FilterPart() {
  const t = useTranslate();
  const showsNames = useShowsNames();
  return (
    <div className="jr-finder__filter">
      <SavedViews />
      <p className="jr-finder__note">{t('filter.begin')}</p>
      {FACETS.map((facet) =>
        facet === 'owners' && !showsNames ? null : <FacetSection key={facet} facet={facet} />,
      )}
    </div>
  );
}

/** The facets that most people look for first. */
const OPEN_FACETS: ReadonlySet<Facet> = new Set(['lanes', 'stages']);

function FacetSection({ facet }: { facet: Facet }) {
  const t = useTranslate();
  const chosen = useUi((state) => state.filter[facet].length);
  return (
    <Section
      title={t(`facet.${facet}`)}
      summary={chosen > 0 ? t('filter.chosen', { count: chosen }) : null}
      startsOpen={chosen > 0 || OPEN_FACETS.has(facet)}
    >
      <Options facet={facet} />
    </Section>
  );
}

function Options({ facet }: { facet: Facet }) {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const chosen = useUi((state) => state.filter[facet]) as readonly Choice[];
  const options = useMemo(() => filterOptions(board, facet), [board, facet]);
  if (options.length === 0) return <p className="jr-field__hint">{t('filter.empty')}</p>;
  return (
    <fieldset className="jr-options">
      <legend className="jr-visually-hidden">{t(`facet.${facet}`)}</legend>
      {options.map(({ choice, count }) => {
        const name = choiceName(board, { facet, choice }, t);
        return (
          <label key={String(choice)} className="jr-option">
            <input
              type="checkbox"
              aria-label={t('filter.option', { choice: name, count })}
              checked={chosen.includes(choice)}
              onChange={() =>
                session.ui.update((draft) => {
                  draft.filter = toggleChoice(draft.filter, facet, choice as never);
                })
              }
            />
            <span className="jr-option__name">{name}</span>
            <span className="jr-option__count" aria-hidden>
              {count}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
