import * as v from 'valibot';
import { EntityId } from './ids';
import { notAList } from './not-a-list';
import { SEVERITIES } from './pain';
import { cleanLine } from './text';
import { EMOTIONS, INTENTS, PILLARS, PITFALLS } from './touchpoint';

/** low: scored 0 or 1; high: scored 2 or 3. */
export const PILLAR_LEVELS = PILLARS.flatMap(
  (pillar) => [`${pillar}.low`, `${pillar}.high`] as const,
);

/** any pain, none, one whose root nobody has named (`open`), or one of this severity. */
export const PAIN_TESTS = ['any', 'open', ...SEVERITIES, 'none'] as const;

export const YES_NO = ['yes', 'no'] as const;

/** The empty name stands for cards that name nobody, or no channel. */
const Name = v.pipe(v.string(), v.transform(cleanLine));

const NONE: readonly never[] = [];

/** No choice is made twice, and none in a facet means that the facet does not matter. */
function choicesOf<const T>(choice: v.GenericSchema<unknown, T>) {
  return v.optional(
    v.pipe(
      v.array(choice),
      v.transform((choices): readonly T[] => [...new Set(choices)]),
    ),
    () => NONE as never,
  );
}

/**
 * Which cards somebody looks at: choices in one facet are alternatives, facets are added up. A
 * choice may name what was removed meanwhile; it then matches nothing.
 */
export const BoardFilterRecord = v.strictObject({
  lanes: choicesOf(EntityId),
  stages: choicesOf(EntityId),
  channels: choicesOf(Name),
  owners: choicesOf(Name),
  departments: choicesOf(Name),
  emotions: choicesOf(v.picklist([...EMOTIONS, 'none'])),
  pains: choicesOf(v.picklist(PAIN_TESTS)),
  critical: choicesOf(v.picklist(YES_NO)),
  unforgiving: choicesOf(v.picklist(YES_NO)),
  intents: choicesOf(v.picklist(INTENTS)),
  pillars: choicesOf(v.picklist(PILLAR_LEVELS)),
  pitfalls: choicesOf(v.picklist(PITFALLS)),
});

/** A filter inside of another record. */
export const BoardFilterField = v.pipe(v.unknown(), notAList, BoardFilterRecord);

export type BoardFilter = Readonly<v.InferOutput<typeof BoardFilterRecord>>;
export type Facet = keyof BoardFilter;
export type Choice<F extends Facet = Facet> = BoardFilter[F][number];

/** In the order in which they are offered and named. */
export const FACETS = Object.keys(BoardFilterRecord.entries) as readonly Facet[];

/** Lets every card through. */
export const NO_FILTER: BoardFilter = v.parse(BoardFilterRecord, {});

export function isFiltering(filter: BoardFilter): boolean {
  return FACETS.some((facet) => filter[facet].length > 0);
}

/** The filter with a choice added, or taken out when it is there. */
export function toggleChoice<F extends Facet>(
  filter: BoardFilter,
  facet: F,
  choice: Choice<F>,
): BoardFilter {
  const choices = filter[facet] as readonly Choice[];
  const next = choices.includes(choice)
    ? choices.filter((one) => one !== choice)
    : [...choices, choice];
  return { ...filter, [facet]: next };
}

/** Whether two filters ask for the same, whatever the order in which it was chosen. */
export function isSameFilter(a: BoardFilter, b: BoardFilter): boolean {
  return FACETS.every((facet) => {
    const [one, other] = [a[facet] as readonly Choice[], b[facet] as readonly Choice[]];
    return one.length === other.length && one.every((choice) => other.includes(choice));
  });
}
