/** Choices for the selected cards, each a list of its own: scores, pitfalls, channel, owner. */
import { channelName } from '../../../shared/i18n/channel-name';
import type { Translate } from '../../../shared/i18n/translate';
import { CHANNELS } from '../../../shared/method/channels';
import { INTENTS, PILLARS, PITFALLS, SCORES } from '../../../shared/model/touchpoint';
import { cardsOf, commonOf } from '../../actions/cards-in-common';
import { scorePillar, setCardField, tagPitfall } from '../../actions/set-card-field';
import type { Session } from '../../state/session';
import type { PaletteEntry } from './palette-entry';

export const PICKERS = [
  'pick.pillars',
  'pick.pitfalls',
  'pick.channel',
  'pick.owner',
  'pick.intent',
] as const;
export type PickerName = (typeof PICKERS)[number];

export interface PickContext {
  readonly session: Session;
  readonly ids: readonly string[];
  readonly t: Translate;
  /** What has been typed: a channel or an owner may be new. */
  readonly query: string;
}

const TITLES = {
  'pick.pillars': 'touchpoint.ttt',
  'pick.pitfalls': 'touchpoint.pitfalls',
  'pick.channel': 'touchpoint.channel',
  'pick.owner': 'touchpoint.owner',
  'pick.intent': 'touchpoint.intent',
} as const;

export const pickerTitle = (name: PickerName, t: Translate): string => t(TITLES[name]);

export function pickEntries(name: PickerName, context: PickContext): readonly PaletteEntry[] {
  switch (name) {
    case 'pick.pillars':
      return pillarEntries(context);
    case 'pick.pitfalls':
      return pitfallEntries(context);
    case 'pick.channel':
      return channelEntries(context);
    case 'pick.owner':
      return ownerEntries(context);
    case 'pick.intent':
      return intentEntries(context);
  }
}

function pillarEntries({ session, ids, t }: PickContext): readonly PaletteEntry[] {
  const cards = cardsOf(session, ids);
  return PILLARS.flatMap((pillar) => {
    const group = { id: pillar, label: t(`pillar.${pillar}`) };
    const common = commonOf(cards, (card) => card.ttt[pillar]);
    const scores = SCORES.map(
      (score): PaletteEntry => ({
        id: `${pillar} ${score}`,
        label: t('tag.pillar', {
          pillar: t(`pillar.${pillar}`),
          score,
          word: t(`score.${score}`),
        }),
        checked: !common.isMixed && common.value === score,
        group,
        run: () => scorePillar(session, ids, { pillar, score }),
      }),
    );
    const clear: PaletteEntry = {
      id: `${pillar} none`,
      label: t('pick.clear', { pillar: t(`pillar.${pillar}`) }),
      group,
      run: () => scorePillar(session, ids, { pillar, score: undefined }),
    };
    return [...scores, clear];
  });
}

function pitfallEntries({ session, ids, t }: PickContext): readonly PaletteEntry[] {
  const cards = cardsOf(session, ids);
  const group = { id: 'pitfalls', label: t('touchpoint.pitfalls') };
  return PITFALLS.map((pitfall) => {
    const isOnAll = cards.every((card) => card.pitfalls.includes(pitfall));
    return {
      id: pitfall,
      label: `${pitfall} · ${t(`pitfall.${pitfall}`)}`,
      detail: t(`pitfall.${pitfall}.hint`),
      checked: isOnAll,
      group,
      run: () => tagPitfall(session, ids, { pitfall, isTagged: !isOnAll }),
    };
  });
}

function channelEntries({ session, ids, t, query }: PickContext): readonly PaletteEntry[] {
  const common = commonOf(cardsOf(session, ids), (card) => card.channel);
  const group = { id: 'channel', label: t('touchpoint.channel') };
  const { touchpoints } = session.boardStore.getState().board;
  const used = [...touchpoints.values()].map(({ channel }) => channel).filter(Boolean);
  const entry = (channel: string, label: string): PaletteEntry => ({
    id: `channel ${channel}`,
    label,
    checked: common.value === channel,
    group,
    run: () => setCardField(session, ids, { field: 'channel', value: channel }),
  });
  const known = [...new Set<string>([...CHANNELS, ...used])].map((channel) =>
    entry(channel, channelName(channel, t)),
  );
  return [...known, entry('', t('pick.noChannel')), ...newValue(known, query, t, entry)];
}

function ownerEntries({ session, ids, t, query }: PickContext): readonly PaletteEntry[] {
  const common = commonOf(cardsOf(session, ids), (card) => card.owner);
  const group = { id: 'owner', label: t('touchpoint.owner') };
  const { touchpoints } = session.boardStore.getState().board;
  const owners = new Set([...touchpoints.values()].map(({ owner }) => owner).filter(Boolean));
  const entry = (owner: string, label: string): PaletteEntry => ({
    id: `owner ${owner}`,
    label,
    checked: common.value === owner,
    group,
    run: () => setCardField(session, ids, { field: 'owner', value: owner }),
  });
  const known = [...owners]
    .toSorted((a, b) => a.localeCompare(b, 'vi'))
    .map((owner) => entry(owner, owner));
  return [...known, entry('', t('pick.noOwner')), ...newValue(known, query, t, entry)];
}

/** What was typed, when it is nothing of the list yet. */
function newValue(
  known: readonly PaletteEntry[],
  query: string,
  t: Translate,
  entry: (value: string, label: string) => PaletteEntry,
): readonly PaletteEntry[] {
  const value = query.trim();
  const isKnown = known.some(({ label }) => label.toLowerCase() === value.toLowerCase());
  return value === '' || isKnown ? [] : [entry(value, t('pick.use', { value }))];
}

function intentEntries({ session, ids, t }: PickContext): readonly PaletteEntry[] {
  const common = commonOf(cardsOf(session, ids), (card) => card.intent);
  const group = { id: 'intent', label: t('touchpoint.intent') };
  return INTENTS.map((intent) => ({
    id: intent,
    label: t(`intent.${intent}`),
    checked: common.value === intent,
    group,
    run: () => setCardField(session, ids, { field: 'intent', value: intent }),
  }));
}
