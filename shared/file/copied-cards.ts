/**
 * Cards on the clipboard: JSON that carries them from board to board with their pains and the
 * links among them. Whatever comes back from a clipboard is hostile until it has been checked.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '../lib/result';
import type { Board } from '../model/board';
import { EntityId } from '../model/ids';
import { LinkRecord } from '../model/link';
import { inOrder } from '../model/order-key';
import { PainRecord } from '../model/pain';
import { Line } from '../model/text';
import { TouchpointRecord } from '../model/touchpoint';

/** Chromium, and so the desktop app, hands a type of one's own from page to page. */
export const COPIED_CARDS_MIME = 'application/x-journey-room-cards+json';

const FORMAT = 'journey-room/cards';

/** As many cards as a table may bring; the largest boards of the benchmark have 5,000. */
export const MAX_COPIED_CARDS = 5000;

/** 5,000 cards with a page of notes each are smaller than this. */
const MAX_CHARACTERS = 16_000_000;

/** The stage or lane that a card stood in, by which its place is found again. */
const Place = v.strictObject({ id: EntityId, title: v.optional(Line, '') });

const few = <const T extends v.GenericSchema>(record: T) =>
  v.optional(v.pipe(v.array(record), v.maxLength(MAX_COPIED_CARDS * 4)), () => []);

const hasNoDoubles = (list: readonly { readonly id: string }[]) =>
  new Set(list.map(({ id }) => id)).size === list.length;

const CopiedCardsFile = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  stages: few(Place),
  lanes: few(Place),
  touchpoints: v.pipe(
    v.array(TouchpointRecord),
    v.minLength(1),
    v.maxLength(MAX_COPIED_CARDS),
    v.check((cards) => hasNoDoubles(cards), 'ids that differ'),
  ),
  pains: few(PainRecord),
  links: few(LinkRecord),
});

export type CopiedCards = Readonly<v.InferOutput<typeof CopiedCardsFile>>;

/** What lane a card stood in, as people call it: a swimlane is called after its persona. */
function laneTitle(board: Board, id: string): string {
  const lane = board.lanes.get(id);
  const persona = board.personas.get(lane?.personaId ?? '');
  return persona?.name ?? lane?.title ?? '';
}

function withoutOrder<T extends { readonly order: string }>({ order: _, ...record }: T) {
  return record;
}

/** The cards with these ids, in the order given, with what belongs to them. */
export function copiedCards(board: Board, ids: readonly string[]): CopiedCards {
  const chosen = new Set(ids);
  const touchpoints = ids
    .map((id) => board.touchpoints.get(id))
    .filter((card) => card !== undefined);
  const unique = (values: readonly string[]) => [...new Set(values)];
  return {
    format: FORMAT,
    version: 1,
    stages: unique(touchpoints.map(({ stageId }) => stageId)).map((id) => ({
      id,
      title: board.stages.get(id)?.title ?? '',
    })),
    lanes: unique(touchpoints.map(({ laneId }) => laneId)).map((id) => ({
      id,
      title: laneTitle(board, id),
    })),
    touchpoints: touchpoints.map(withoutOrder),
    pains: inOrder(board.pains)
      .filter(({ touchpointId }) => chosen.has(touchpointId))
      .map(withoutOrder),
    links: [...board.links.values()].filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  };
}

export function encodeCopiedCards(cards: CopiedCards): string {
  return JSON.stringify(cards);
}

/** What a clipboard says is cards; nothing of it is believed before it was checked. */
export function decodeCopiedCards(text: string): Result<CopiedCards, 'too-large' | 'not-cards'> {
  if (text.length > MAX_CHARACTERS) return err('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('not-cards');
  }
  const checked = v.safeParse(CopiedCardsFile, value);
  return checked.success ? ok(checked.output) : err('not-cards');
}
