/** Whole boards with every field, among them ones that no interface would make but a file may. */
import fc from 'fast-check';
import type { Board, BoardMeta } from '../../shared/model/board';
import { COLOURS } from '../../shared/model/colour';
import type { Lane } from '../../shared/model/lane';
import { LINK_KINDS, type Link } from '../../shared/model/link';
import { orderKeys } from '../../shared/model/order-key';
import { type Pain, ROOT_HERE, ROOT_OUTSIDE, SEVERITIES } from '../../shared/model/pain';
import type { Persona } from '../../shared/model/persona';
import type { SavedView } from '../../shared/model/saved-view';
import type { Stage } from '../../shared/model/stage';
import {
  EMOTIONS,
  INTENTS,
  PITFALLS,
  type PillarScores,
  SCORES,
  type Touchpoint,
} from '../../shared/model/touchpoint';
import { filters } from './random-filter';
import { cleanLines, cleanTexts, nameSets, statements } from './random-text';

/** Plain objects, as decoding makes them; without it fast-check also makes ones without prototype. */
const PLAIN = { noNullPrototype: true } as const;

/** Ids that no entity has: what a link, a pain or a card may still name after a removal. */
const GONE = ['gone', 'also_gone', '-'];

const colour = fc.constantFrom(...COLOURS);

/** Few keys, so that equal ones (two people inserted at the same place) are common. */
const order = fc.oneof(fc.constantFrom(...orderKeys(6)), fc.constantFrom('Zz', 'a0V', 'a0G'));

export const entityIds = (prefix: string, maxLength: number) =>
  fc.uniqueArray(
    fc.nat(40).map((number) => `${prefix}-${number}`),
    { maxLength },
  );

const oneIn = (ids: readonly string[]) => fc.constantFrom(...ids, ...GONE);

const boardMeta: fc.Arbitrary<BoardMeta> = fc.record(
  {
    id: fc.constantFrom('board', 'phone-shop', 'b0'),
    title: cleanLines,
    language: fc.constantFrom('vi' as const, 'en' as const),
    createdAt: fc
      .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    scope: fc.record({ start: cleanLines, end: cleanLines, timeSpan: cleanLines }, PLAIN),
  },
  { ...PLAIN, requiredKeys: ['id', 'title', 'language', 'scope'] },
);

/** Parents at random: gone, nested, and in circles. */
const stageOf = (id: string, others: readonly string[]): fc.Arbitrary<Stage> =>
  fc.record(
    {
      id: fc.constant(id),
      parentId: oneIn(others),
      title: cleanLines,
      prompt: cleanLines,
      colour,
      order,
    },
    { ...PLAIN, requiredKeys: ['id', 'title', 'prompt', 'colour', 'order'] },
  );

const personaOf = (id: string): fc.Arbitrary<Persona> =>
  fc.record(
    {
      id: fc.constant(id),
      name: cleanLines,
      portrait: fc.constantFrom('', '👩', '🧑‍💼', 'L'),
      colour,
      who: cleanTexts,
      needs: statements,
      problems: statements,
      expectations: statements,
      quote: cleanTexts,
    },
    PLAIN,
  );

const laneOf = (id: string, personas: readonly string[]): fc.Arbitrary<Lane> =>
  fc.record(
    { id: fc.constant(id), personaId: oneIn(personas), title: cleanLines, colour, order },
    { ...PLAIN, requiredKeys: ['id', 'title', 'colour', 'order'] },
  );

const score = fc.constantFrom(...SCORES);
const scores: fc.Arbitrary<PillarScores> = fc.record(
  { heart: score, vision: score, talent: score },
  { ...PLAIN, requiredKeys: [] },
);

interface Places {
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

const touchpointOf = (id: string, { stages, lanes }: Places): fc.Arbitrary<Touchpoint> =>
  fc.record(
    {
      id: fc.constant(id),
      stageId: fc.oneof({ weight: 6, arbitrary: oneIn(stages) }, fc.constant('')),
      laneId: fc.oneof({ weight: 6, arbitrary: oneIn(lanes) }, fc.constant('')),
      order,
      title: cleanLines,
      channel: fc.oneof(fc.constantFrom('', 'store', 'zalo', 'wordOfMouth'), cleanLines),
      behaviours: statements,
      emotion: fc.constantFrom(...EMOTIONS),
      owner: cleanLines,
      ownerDept: cleanLines,
      backstage: nameSets,
      critical: fc.boolean(),
      unforgiving: fc.boolean(),
      intent: fc.constantFrom(...INTENTS),
      ttt: scores,
      pitfalls: fc.subarray([...PITFALLS]),
      notes: cleanTexts,
    },
    { ...PLAIN, requiredKeys: [...REQUIRED_OF_A_CARD] },
  );

const REQUIRED_OF_A_CARD = [
  'id',
  'stageId',
  'laneId',
  'order',
  'title',
  'channel',
  'behaviours',
  'owner',
  'ownerDept',
  'backstage',
  'critical',
  'unforgiving',
  'intent',
  'ttt',
  'pitfalls',
  'notes',
] as const;

const painOf = (id: string, cards: readonly string[]): fc.Arbitrary<Pain> =>
  fc.record(
    {
      id: fc.constant(id),
      touchpointId: oneIn(cards),
      text: cleanLines,
      severity: fc.constantFrom(...SEVERITIES),
      root: fc.oneof(fc.constantFrom(ROOT_HERE, ROOT_OUTSIDE), oneIn(cards)),
      order,
    },
    { ...PLAIN, requiredKeys: ['id', 'touchpointId', 'text', 'severity', 'order'] },
  );

const linkOf = (id: string, cards: readonly string[]): fc.Arbitrary<Link> =>
  fc.record(
    {
      id: fc.constant(id),
      from: oneIn(cards),
      to: oneIn(cards),
      kind: fc.constantFrom(...LINK_KINDS),
      label: cleanLines,
    },
    PLAIN,
  );

const viewOf = (id: string): fc.Arbitrary<SavedView> =>
  fc.record({ id: fc.constant(id), name: cleanLines, filter: filters, order }, PLAIN);

function all<T extends { readonly id: string }>(
  ids: readonly string[],
  one: (id: string) => fc.Arbitrary<T>,
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .tuple(...ids.map(one))
    .map((records) => new Map(records.map((record) => [record.id, record])));
}

export interface BoardSize {
  readonly cards: number;
}

/** Boards of up to `cards` touchpoints, with references to things that are gone. */
export function boards({ cards: maxCards }: BoardSize = { cards: 8 }): fc.Arbitrary<Board> {
  return fc
    .record({
      stages: entityIds('s', 4),
      personas: entityIds('p', 3),
      lanes: entityIds('l', 4),
      cards: entityIds('t', maxCards),
      pains: entityIds('n', 4),
      links: entityIds('k', 4),
      views: entityIds('v', 3),
    })
    .chain(({ stages, personas, lanes, cards, pains, links, views }) =>
      fc.record(
        {
          meta: boardMeta,
          stages: all(stages, (id) => stageOf(id, stages)),
          personas: all(personas, personaOf),
          lanes: all(lanes, (id) => laneOf(id, personas)),
          touchpoints: all(cards, (id) => touchpointOf(id, { stages, lanes })),
          pains: all(pains, (id) => painOf(id, cards)),
          links: all(links, (id) => linkOf(id, cards)),
          views: all(views, viewOf),
        },
        PLAIN,
      ),
    );
}
