/** Words in a cell → values of a card. What is not understood is undefined, never a guess. */

import type { MessageKey } from '../i18n/catalogue';
import { translate } from '../i18n/translate';
import { CHANNELS } from '../method/channels';
import {
  EMOTIONS,
  type Emotion,
  INTENTS,
  type Intent,
  PITFALLS,
  type Pitfall,
  SCORES,
  type Score,
} from '../model/touchpoint';
import { foldDiacritics } from '../views/fold';

const tidy = (text: string) => foldDiacritics(text.trim());

/** Whether a cell says what a message says, in either language. */
function says(cell: string, key: MessageKey): boolean {
  const word = tidy(cell);
  return word === tidy(translate('vi', key)) || word === tidy(translate('en', key));
}

/** A whole number, with any of the minus signs that programs write. */
function numberIn(cell: string): number | undefined {
  const plain = cell
    .trim()
    .replace(/^[−–‒]/, '-')
    .replace(/^\+/, '');
  return /^-?\d{1,2}(?:[.,]0+)?$/.test(plain) ? Number.parseInt(plain, 10) : undefined;
}

/** Other words for a feeling that stand in people's own tables. */
const FEELINGS: Readonly<Record<string, Emotion>> = {
  'rat tuc gian': -2,
  'tuc gian': -2,
  'that vong': -2,
  angry: -2,
  'rat buon': -2,
  buc: -1,
  'buc boi': -1,
  buon: -1,
  'tieu cuc': -1,
  negative: -1,
  sad: -1,
  'trung tinh': 0,
  'trung lap': 0,
  ok: 0,
  okay: 0,
  vui: 1,
  'tich cuc': 1,
  positive: 1,
  happy: 1,
  'hao hung': 2,
  'rat vui': 2,
  'rat hai long': 2,
  'very happy': 2,
};

export function emotionIn(cell: string): Emotion | undefined {
  const number = numberIn(cell);
  if (number !== undefined) return EMOTIONS.find((emotion) => emotion === number);
  return EMOTIONS.find((emotion) => says(cell, `emotion.${emotion}`)) ?? FEELINGS[tidy(cell)];
}

const YES = new Set(['x', '✓', '✔', '☑', 'co', 'yes', 'y', 'true', 'dung', '1']);
const NO = new Set(['', '-', '–', 'khong', 'no', 'n', 'false', 'sai', '0', '☐']);

export function flagIn(cell: string): boolean | undefined {
  const word = tidy(cell);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

export function intentIn(cell: string): Intent | undefined {
  return INTENTS.find((intent) => intent === tidy(cell) || says(cell, `intent.${intent}`));
}

export function scoreIn(cell: string): Score | undefined {
  const number = numberIn(cell);
  if (number !== undefined) return SCORES.find((score) => score === number);
  return SCORES.find((score) => says(cell, `score.${score}`));
}

export function pitfallIn(name: string): Pitfall | undefined {
  return PITFALLS.find(
    (pitfall) => pitfall.toLowerCase() === tidy(name) || says(name, `pitfall.${pitfall}`),
  );
}

/** A channel of the palette by its name in either language; other words stay as they are. */
export function channelIn(cell: string): string {
  return CHANNELS.find((channel) => says(cell, `channel.${channel}`)) ?? cell;
}
