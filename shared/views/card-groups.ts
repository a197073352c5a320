/** What cards have in common: the tags by which all cards of a kind are selected at once. */
import type { Board } from '../model/board';
import {
  EMOTIONS,
  type Emotion,
  INTENTS,
  type Intent,
  PILLARS,
  PITFALLS,
  type Pillar,
  type Pitfall,
  SCORES,
  type Score,
  type Touchpoint,
} from '../model/touchpoint';

export type CardTag =
  | { readonly kind: 'emotion'; readonly value: Emotion | undefined }
  | { readonly kind: 'channel' | 'owner' | 'department'; readonly value: string }
  | { readonly kind: 'pitfall'; readonly value: Pitfall }
  | { readonly kind: 'pillar'; readonly value: Pillar; readonly score: Score }
  | { readonly kind: 'intent'; readonly value: Intent }
  | { readonly kind: 'critical' | 'unforgiving' | 'pain' };

export interface CardGroup {
  readonly tag: CardTag;
  /** Never empty. */
  readonly ids: readonly string[];
}

/** The tags of one card, those that say something first; an empty channel or owner is a tag too. */
export function tagsOf(card: Touchpoint, hasPain: boolean): readonly CardTag[] {
  return [
    ...(card.critical ? [{ kind: 'critical' } as const] : []),
    ...(card.unforgiving ? [{ kind: 'unforgiving' } as const] : []),
    ...(hasPain ? [{ kind: 'pain' } as const] : []),
    { kind: 'emotion', value: card.emotion },
    { kind: 'channel', value: card.channel },
    { kind: 'owner', value: card.owner },
    ...[...new Set([card.ownerDept, ...card.backstage])]
      .filter((value) => value !== '')
      .map((value) => ({ kind: 'department', value }) as const),
    ...PILLARS.flatMap((value) => {
      const score = card.ttt[value];
      return score === undefined ? [] : [{ kind: 'pillar', value, score } as const];
    }),
    ...card.pitfalls.map((value) => ({ kind: 'pitfall', value }) as const),
    { kind: 'intent', value: card.intent },
  ];
}

/** The same for two tags that mean the same. */
export function tagKey(tag: CardTag): string {
  return [
    tag.kind,
    'value' in tag ? String(tag.value) : '',
    'score' in tag ? String(tag.score) : '',
  ].join(' ');
}

const KIND_ORDER: readonly CardTag['kind'][] = [
  'critical',
  'unforgiving',
  'pain',
  'emotion',
  'pitfall',
  'pillar',
  'channel',
  'owner',
  'department',
  'intent',
];

/** Within a kind as the method orders its values; names by the alphabet. */
function rankOf(tag: CardTag): number {
  switch (tag.kind) {
    case 'emotion':
      return tag.value === undefined ? EMOTIONS.length : EMOTIONS.indexOf(tag.value);
    case 'pitfall':
      return PITFALLS.indexOf(tag.value);
    case 'pillar':
      return PILLARS.indexOf(tag.value) * SCORES.length + tag.score;
    case 'intent':
      return INTENTS.indexOf(tag.value);
    default:
      return 0;
  }
}

/** Every tag that a card of the board has, with its cards. */
export function cardGroups(board: Board): readonly CardGroup[] {
  const hurting = new Set([...board.pains.values()].map(({ touchpointId }) => touchpointId));
  const groups = new Map<string, { tag: CardTag; ids: string[] }>();
  for (const card of board.touchpoints.values())
    for (const tag of tagsOf(card, hurting.has(card.id))) {
      const key = tagKey(tag);
      const group = groups.get(key) ?? { tag, ids: [] };
      group.ids.push(card.id);
      groups.set(key, group);
    }
  const name = ({ tag }: CardGroup) => ('value' in tag ? String(tag.value) : '');
  return [...groups.values()].sort(
    (a, b) =>
      KIND_ORDER.indexOf(a.tag.kind) - KIND_ORDER.indexOf(b.tag.kind) ||
      rankOf(a.tag) - rankOf(b.tag) ||
      name(a).localeCompare(name(b), 'vi'),
  );
}
