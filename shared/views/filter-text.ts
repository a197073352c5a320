/** Filters in the reader's words. */
import { channelName } from '../i18n/channel-name';
import type { Translate } from '../i18n/translate';
import type { Board } from '../model/board';
import { type BoardFilter, type Choice, FACETS, type Facet } from '../model/board-filter';
import type { Pillar } from '../model/touchpoint';
import { laneAppearance } from './lane-appearance';

type Named = Pick<Board, 'stages' | 'lanes' | 'personas'>;

type Names = {
  readonly [F in Facet]: (choice: Choice<F>, board: Named, t: Translate) => string;
};

const NAMES: Names = {
  lanes: (id, board, t) => {
    const lane = board.lanes.get(id);
    return lane ? laneAppearance(board, lane).title || t('lane.untitled') : t('choice.gone');
  },
  stages: (id, { stages }, t) => {
    const stage = stages.get(id);
    return stage ? stage.title || t('stage.untitled') : t('choice.gone');
  },
  channels: (channel, _, t) => channelName(channel, t) || t('choice.noChannel'),
  owners: (owner, _, t) => owner || t('choice.noOwner'),
  departments: (name, _, t) => name || t('choice.noDepartment'),
  emotions: (emotion, _, t) => t(`emotion.${emotion}`),
  pains: (test, _, t) => (typeof test === 'number' ? t(`severity.${test}`) : t(`choice.${test}`)),
  critical: (answer, _, t) => t(`choice.${answer}`),
  unforgiving: (answer, _, t) => t(`choice.${answer}`),
  intents: (intent, _, t) => t(`intent.${intent}`),
  pillars: (level, _, t) => {
    const [pillar, height] = level.split('.') as [Pillar, 'low' | 'high'];
    return t(`choice.${height}`, { pillar: t(`pillar.${pillar}`) });
  },
  pitfalls: (pitfall, _, t) => t(`pitfall.${pitfall}`),
};

export interface NamedChoice {
  readonly facet: Facet;
  readonly choice: Choice;
  readonly name: string;
}

export function choiceName(
  board: Named,
  { facet, choice }: { readonly facet: Facet; readonly choice: Choice },
  t: Translate,
): string {
  return (NAMES[facet] as (choice: Choice, board: Named, t: Translate) => string)(choice, board, t);
}

/** Every choice of a filter, in the order in which facets are offered. */
export function chosenIn(board: Named, filter: BoardFilter, t: Translate): readonly NamedChoice[] {
  return FACETS.flatMap((facet) =>
    (filter[facet] as readonly Choice[]).map((choice) => ({
      facet,
      choice,
      name: choiceName(board, { facet, choice }, t),
    })),
  );
}

/** A filter in one line: "Stage: Awareness, Purchase · Emotion: Very upset". */
export function describeFilter(board: Named, filter: BoardFilter, t: Translate): string {
  return FACETS.flatMap((facet) => {
    const choices = filter[facet] as readonly Choice[];
    if (choices.length === 0) return [];
    const names = choices.map((choice) => choiceName(board, { facet, choice }, t));
    return [t('filter.chip', { facet: t(`facet.${facet}`), choice: names.join(', ') })];
  }).join(' · ');
}
