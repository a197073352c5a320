import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../shared/method/channels';
import type { Board } from '../../../shared/model/board';
import { cleanLine } from '../../../shared/model/text';
import {
  BLANK_TOUCHPOINT,
  EMOTIONS,
  INTENTS,
  PITFALLS,
  SCORES,
} from '../../../shared/model/touchpoint';
import { cardsFromTable } from '../../../shared/table/cards-from-table';
import { tableAsText, tableOfCards } from '../../../shared/table/cards-to-table';
import { readTable } from '../../../shared/table/read-table';
import { smallBoard } from '../../support/small-board';

/** Words as people write them, formulas, quotes and separators included. */
const line = fc
  .stringMatching(/^[=+@'"a-zA-ZàảãáạĐđệộỉ0-9 ,;.!?–“”-]{1,24}$/)
  .map(cleanLine)
  // An apostrophe before a formula's mark is how spreadsheets write a text.
  .filter((text) => text !== '' && !/^'[=+\-@]/.test(text));
const name = line.filter((text) => !/[,;]/.test(text));
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const card = fc.record({
  title: line,
  channel: fc.oneof(fc.constantFrom('', ...CHANNELS), fc.constant('Kho số 9')),
  emotion: rarely(fc.constantFrom(...EMOTIONS)),
  behaviours: fc.array(line, { maxLength: 3 }),
  owner: fc.oneof(fc.constant(''), line),
  ownerDept: fc.oneof(fc.constant(''), line),
  backstage: fc.uniqueArray(name, { maxLength: 2 }).map((names) => names.toSorted()),
  critical: fc.boolean(),
  unforgiving: fc.boolean(),
  intent: fc.constantFrom(...INTENTS),
  heart: rarely(fc.constantFrom(...SCORES)),
  vision: rarely(fc.constantFrom(...SCORES)),
  talent: rarely(fc.constantFrom(...SCORES)),
  pitfalls: fc.subarray([...PITFALLS]),
  notes: fc.oneof(
    fc.constant(''),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
  ),
  pains: fc.array(line, { maxLength: 2 }),
});

describe('cards that go through a spreadsheet and come back', () => {
  it.each(['vi', 'en'] as const)('say what they said (%s)', (locale) => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 5 }), (drawn) => {
        const cards = drawn.map(
          ({ heart, vision, talent, emotion, pains: _, ...plain }, index) => ({
            ...BLANK_TOUCHPOINT,
            ...plain,
            ...(emotion === undefined ? {} : { emotion }),
            ttt: {
              ...(heart === undefined ? {} : { heart }),
              ...(vision === undefined ? {} : { vision }),
              ...(talent === undefined ? {} : { talent }),
            },
            id: `c${index}`,
            stageId: 'know',
            laneId: 'lan',
            order: `a${index}`,
          }),
        );
        const pains = drawn.flatMap(({ pains: texts }, index) =>
          texts.map((text, at) => ({
            id: `p${index}-${at}`,
            touchpointId: `c${index}`,
            text,
            severity: 2 as const,
            order: `a${index * 2 + at}`,
          })),
        );
        const board: Board = {
          ...smallBoard,
          touchpoints: new Map(cards.map((one) => [one.id, one])),
          pains: new Map(pains.map((one) => [one.id, one])),
        };
        const text = tableAsText(tableOfCards(board, [...board.touchpoints.keys()], locale));
        const table = readTable(text, '\t');
        if (!table.ok) throw new Error(table.error);
        const back = cardsFromTable(table.value);
        expect(back.problems).toEqual([]);
        expect(back.unknownColumns).toEqual([]);
        expect(back.cards.map(({ fields }) => fields)).toEqual(
          cards.map(({ id: _id, stageId: _s, laneId: _l, order: _o, ...fields }) => fields),
        );
        expect(back.cards.map((one) => [one.stage, one.lane, one.pains])).toEqual(
          drawn.map((one) => ['Nhận biết', 'Chị Lan', one.pains]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are no formulas to the spreadsheet', () => {
    const board = {
      ...smallBoard,
      touchpoints: new Map(
        [...smallBoard.touchpoints].map(([id, one]) => [id, { ...one, title: '=HYPERLINK("x")' }]),
      ),
    };
    const text = tableAsText(tableOfCards(board, ['ad'], 'vi'));
    expect(text).not.toMatch(/(^|\t|"|\n)[=+@]/);
  });
});
