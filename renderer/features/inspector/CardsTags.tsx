/** Marks, scores and pitfalls of several cards at once. */
import { type Pillar, type Pitfall, SCORES, type Score } from '../../../shared/model/touchpoint';
import { commonOf } from '../../actions/cards-in-common';
import { scorePillar, setCardField, tagPitfall } from '../../actions/set-card-field';
import { useTranslate } from '../../state/locale';
import { useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { Checkbox } from '../../ui/Checkbox';
import { Segmented } from '../../ui/Segmented';
import { type Many, MIXED, useFieldLabel } from './mixed';

export function MarkOfAll({
  ids,
  cards,
  field,
}: Many & { readonly field: 'critical' | 'unforgiving' }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const count = cards.filter((card) => card[field]).length;
  return (
    <Checkbox
      label={t(`touchpoint.${field}`)}
      hint={t(`touchpoint.${field}.hint`)}
      checked={count === cards.length}
      isMixed={count > 0 && count < cards.length}
      disabled={!canEdit}
      onChange={(value) => setCardField(session, ids, { field, value })}
    />
  );
}

export function ScoreOfAll({ ids, cards, pillar }: Many & { readonly pillar: Pillar }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const labelOf = useFieldLabel();
  const common = commonOf(cards, (card) => card.ttt[pillar]);
  const segments = [
    { value: undefined, label: t('score.none'), content: '–' },
    ...SCORES.map((score) => ({
      value: score,
      label: `${score}: ${t(`score.${score}`)}`,
      content: score,
      colour: palette.pillar[pillar],
    })),
  ];
  return (
    <Segmented<Score | undefined | typeof MIXED>
      label={labelOf(t(`pillar.${pillar}`), common.isMixed)}
      segments={segments}
      value={common.isMixed ? MIXED : common.value}
      disabled={!canEdit}
      onChange={(score) => {
        if (score !== MIXED) scorePillar(session, ids, { pillar, score });
      }}
    />
  );
}

export function PitfallOfAll({ ids, cards, pitfall }: Many & { readonly pitfall: Pitfall }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const count = cards.filter((card) => card.pitfalls.includes(pitfall)).length;
  return (
    <Checkbox
      label={t(`pitfall.${pitfall}`)}
      hint={t(`pitfall.${pitfall}.hint`)}
      checked={count === cards.length}
      isMixed={count > 0 && count < cards.length}
      disabled={!canEdit}
      onChange={(isTagged) => tagPitfall(session, ids, { pitfall, isTagged })}
    />
  );
}
