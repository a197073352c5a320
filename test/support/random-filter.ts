/** Filters that fit random boards, among them ones that name what is not there. */
import fc from 'fast-check';
import {
  type BoardFilter,
  NO_FILTER,
  PAIN_TESTS,
  PILLAR_LEVELS,
  YES_NO,
} from '../../shared/model/board-filter';
import { EMOTIONS, INTENTS, PITFALLS } from '../../shared/model/touchpoint';

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const names = (...known: readonly string[]) => some(['', ...known]);
const ids = (prefix: string) => some([0, 1, 2, 3, 4, 5].map((number) => `${prefix}-${number}`));

export const filters: fc.Arbitrary<BoardFilter> = fc
  .record(
    {
      lanes: ids('l'),
      stages: ids('s'),
      channels: names('store', 'zalo'),
      owners: names('Lan'),
      departments: names('Kho'),
      emotions: some([...EMOTIONS, 'none'] as const),
      pains: some(PAIN_TESTS),
      critical: some(YES_NO),
      unforgiving: some(YES_NO),
      intents: some(INTENTS),
      pillars: some(PILLAR_LEVELS),
      pitfalls: some(PITFALLS),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));
