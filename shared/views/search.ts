/**
 * Finding words anywhere on a map, without regard to diacritics and case. A hit is a card, a stage
 * or a lane that has all the words, with the text that shows best why.
 */
import { channelName } from '../i18n/channel-name';
import type { Translate } from '../i18n/translate';
import type { Board } from '../model/board';
import { inOrder } from '../model/order-key';
import { stagesInOrder } from '../model/stage-tree';
import { painsByCard } from './filter';
import { foldDiacritics } from './fold';
import { laneAppearance } from './lane-appearance';
import { outlineOf, outlineOrder } from './outline';

export const SEARCHED_FIELDS = [
  'title',
  'pains',
  'behaviours',
  'notes',
  'channel',
  'owner',
  'ownerDept',
  'backstage',
  'name',
  'prompt',
  'who',
  'needs',
  'problems',
  'expectations',
  'quote',
] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number];

/** A text around what was found in it. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

export interface SearchHit {
  readonly kind: 'touchpoint' | 'stage' | 'lane';
  readonly id: string;
  /** What it is called; empty when nobody has named it. */
  readonly name: string;
  /** Where the words are. */
  readonly field: SearchedField;
  readonly excerpt: Excerpt;
}

type Texts = readonly (readonly [SearchedField, string])[];

/** The words of a query as they are looked for. */
function wordsOf(query: string): readonly string[] {
  return foldDiacritics(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

const folded = new Map<string, string>();
/** Texts come and go while people type: the memory is emptied before it grows without end. */
const MAX_FOLDED = 20_000;

function fold(text: string): string {
  let known = folded.get(text);
  if (known === undefined) {
    if (folded.size >= MAX_FOLDED) folded.clear();
    known = foldDiacritics(text);
    folded.set(text, known);
  }
  return known;
}

/** How much of a text is shown on either side of what was found. */
const AROUND = 36;

function shorten(text: string, side: 'start' | 'end'): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= AROUND) return flat;
  return side === 'start' ? `…${flat.slice(-AROUND)}` : `${flat.slice(0, AROUND)}…`;
}

/**
 * The first place of `word` (folded) in a text as people wrote it. A letter of the text may fold
 * to none or several, so the place is counted letter by letter.
 */
export function excerptOf(text: string, word: string): Excerpt | undefined {
  const at = fold(text).indexOf(word);
  if (at < 0) return undefined;
  let length = 0;
  let from: number | undefined;
  let index = 0;
  for (const letter of text) {
    if (from === undefined && length >= at) from = index;
    if (length >= at + word.length) break;
    length += foldDiacritics(letter).length;
    index += letter.length;
  }
  // Marks that stand after the last letter belong to it.
  const rest = /^\p{Mark}*/u.exec(text.slice(index))?.[0].length ?? 0;
  const [start, end] = [from ?? index, index + rest];
  return {
    before: shorten(text.slice(0, start), 'start'),
    found: text.slice(start, end),
    after: shorten(text.slice(end), 'end'),
  };
}

function hitIn(texts: Texts, words: readonly string[]) {
  const has = (word: string) => texts.some(([, text]) => fold(text).includes(word));
  if (!words.every(has)) return undefined;
  const phrase = words.join(' ');
  for (const wanted of [phrase, ...words])
    for (const [field, text] of texts) {
      const excerpt = excerptOf(text, wanted);
      if (excerpt) return { field, excerpt };
    }
  return undefined;
}

function cardTexts(board: Board, id: string, t: Translate): Texts {
  const card = board.touchpoints.get(id);
  if (!card) return [];
  const pains = painsByCard(board.pains).get(id) ?? [];
  return [
    ['title', card.title],
    ...pains.map(({ text }) => ['pains', text] as const),
    ...card.behaviours.map((text) => ['behaviours', text] as const),
    ['notes', card.notes],
    ['channel', channelName(card.channel, t)],
    ['owner', card.owner],
    ['ownerDept', card.ownerDept],
    ...card.backstage.map((name) => ['backstage', name] as const),
  ];
}

interface Searched {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly name: string;
  readonly texts: Texts;
}

function stagesOf(board: Board): readonly Searched[] {
  return stagesInOrder(board.stages).map(({ id, title, prompt }) => ({
    kind: 'stage',
    id,
    name: title,
    texts: [
      ['name', title],
      ['prompt', prompt],
    ],
  }));
}

function lanesOf(board: Board): readonly Searched[] {
  return inOrder(board.lanes).map((lane) => {
    const { title, persona } = laneAppearance(board, lane);
    const said = persona
      ? ([
          ['who', persona.who],
          ...persona.needs.map((text) => ['needs', text] as const),
          ...persona.problems.map((text) => ['problems', text] as const),
          ...persona.expectations.map((text) => ['expectations', text] as const),
          ['quote', persona.quote],
        ] as const)
      : [];
    return { kind: 'lane', id: lane.id, name: title, texts: [['name', title], ...said] };
  });
}

/**
 * The hits in reading order: stages, lanes with their personas, then the cards; those that have the
 * words as they were typed before those that have them apart.
 */
export function searchBoard(board: Board, query: string, t: Translate): readonly SearchHit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const cards = outlineOrder(outlineOf(board)).map(
    (id): Searched => ({
      kind: 'touchpoint',
      id,
      name: board.touchpoints.get(id)?.title ?? '',
      texts: cardTexts(board, id, t),
    }),
  );
  const phrase = words.join(' ');
  const hits = [...stagesOf(board), ...lanesOf(board), ...cards].flatMap(({ texts, ...what }) => {
    const hit = hitIn(texts, words);
    return hit ? [{ ...what, ...hit }] : [];
  });
  const isWhole = ({ excerpt }: SearchHit) => fold(excerpt.found) === phrase;
  return [...hits.filter(isWhole), ...hits.filter((hit) => !isWhole(hit))];
}
