/** Looking for words: what was found is counted, listed with its place, and walked through. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Translate } from '../../../shared/i18n/translate';
import type { Board } from '../../../shared/model/board';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import type { SearchHit } from '../../../shared/views/search';
import { showHit, stepHit } from '../../actions/find';
import { hitKey, useHits } from '../../state/found';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';

/** Nobody reads a longer list; the walk goes through all. */
const MAX_SHOWN = 150;

export function SearchPart() {
  const t = useTranslate();
  const session = useSession();
  const query = useUi((state) => state.query);
  const at = useUi((state) => state.hit);
  const hits = useHits();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const asked = useUi((state) => state.finderAsked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody asks for the search
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    stepHit(session, t, event.shiftKey ? -1 : 1);
  };
  return (
    <>
      <div className="jr-finder__query">
        <Field label={t('search.label')}>
          {({ id }) => (
            <input
              ref={field}
              id={id}
              type="search"
              className="jr-input"
              autoComplete="off"
              placeholder={t('search.placeholder')}
              value={query}
              onChange={(event) =>
                session.ui.update((draft) => {
                  draft.query = event.target.value;
                  draft.hit = null;
                })
              }
              onKeyDown={onKeyDown}
            />
          )}
        </Field>
        <div className="jr-finder__walk">
          <Tally hits={hits} at={at} query={query} />
          <IconButton
            small
            label={t('search.previous')}
            keys="⇧Enter"
            disabled={hits.length === 0}
            onClick={() => stepHit(session, t, -1)}
          >
            <ChevronUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            small
            label={t('search.next')}
            keys="Enter"
            disabled={hits.length === 0}
            onClick={() => stepHit(session, t, 1)}
          >
            <ChevronDown size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      {hits.length > 0 ? (
        <ol id={listId} className="jr-hits" aria-label={t('search.results')}>
          {hits.slice(0, MAX_SHOWN).map((hit) => (
            <Hit key={hitKey(hit)} hit={hit} isCurrent={hitKey(hit) === at} />
          ))}
        </ol>
      ) : null}
      {hits.length > MAX_SHOWN ? (
        <p className="jr-finder__note">{t('search.more', { count: hits.length - MAX_SHOWN })}</p>
      ) : null}
      {query.trim() === '' ? <p className="jr-finder__note">{t('search.begin')}</p> : null}
    </>
  );
}

interface TallyProps {
  readonly hits: readonly SearchHit[];
  readonly at: string | null;
  readonly query: string;
}

/** How many there are and which one this is; read aloud when it changes. */
function Tally({ hits, at, query }: TallyProps) {
  const t = useTranslate();
  const count = hits.length;
  const index = hits.findIndex((hit) => hitKey(hit) === at);
  const hit = hits[index];
  const shown =
    query.trim() === ''
      ? ''
      : count === 0
        ? t('search.none', { query: query.trim() })
        : hit
          ? t('search.at', { at: index + 1, count })
          : t('search.count', { count });
  const spoken = hit
    ? t('search.spoken', {
        at: index + 1,
        count,
        name: nameOf(hit, t),
        where: t(`search.in.${hit.field}`),
        text: textOf(hit),
      })
    : shown;
  return (
    <>
      <span className="jr-finder__tally" aria-hidden>
        {shown}
      </span>
      <output className="jr-visually-hidden" aria-live="polite">
        {spoken}
      </output>
    </>
  );
}

const textOf = ({ excerpt }: SearchHit) => `${excerpt.before}${excerpt.found}${excerpt.after}`;

function nameOf({ kind, name }: SearchHit, t: Translate): string {
  return name || t(`${kind}.untitled`);
}

/** Where a hit stands, in words. */
function placeOf(board: Board, { kind, id }: SearchHit, t: Translate): string {
  if (kind !== 'touchpoint') return t(`search.kind.${kind}`);
  const card = board.touchpoints.get(id);
  const stage = board.stages.get(card?.stageId ?? '');
  const lane = board.lanes.get(card?.laneId ?? '');
  if (!stage || !lane) return t('tray.title');
  const laneName = laneAppearance(board, lane).title || t('lane.untitled');
  return `${stage.title || t('stage.untitled')} · ${laneName}`;
}

function Hit({ hit, isCurrent }: { hit: SearchHit; isCurrent: boolean }) {
  const t = useTranslate();
  const session = useSession();
  const place = useBoard(({ board }) => placeOf(board, hit, t));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { excerpt, field } = hit;
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="jr-hit"
        aria-current={isCurrent}
        onClick={() => showHit(session, hit)}
      >
        <span className="jr-hit__name">{nameOf(hit, t)}</span>
        <span className="jr-hit__place">{place}</span>
        <span className="jr-hit__text">
          <span className="jr-hit__field">{t(`search.in.${field}`)}:</span> {excerpt.before}
          <mark>{excerpt.found}</mark>
          {excerpt.after}
        </span>
      </button>
    </li>
  );
}
