/** Random boards as a workshop makes them: full cells, a few cards in the tray, many links. */
import fc from 'fast-check';
import { type Board, emptyBoard } from '../../shared/model/board';
import { LINK_KINDS } from '../../shared/model/link';
import { orderKeys } from '../../shared/model/order-key';
import type { Pain } from '../../shared/model/pain';
import { BLANK_PERSONA } from '../../shared/model/persona';
import {
  BLANK_TOUCHPOINT,
  EMOTIONS,
  type Emotion,
  type Touchpoint,
} from '../../shared/model/touchpoint';

/** What a board is built from, small enough to read when a property fails. */
interface Plan {
  readonly stages: number;
  /** For some stages, the number of the one that they are a part of. */
  readonly parents?: readonly (number | undefined)[];
  /** One for each lane: does it belong to a persona? */
  readonly lanes: readonly boolean[];
  readonly cards: readonly {
    /** Beyond the number of stages: a stage that is gone. */
    readonly stage: number;
    readonly lane: number;
    /** Decides how high the card is. */
    readonly title: string;
    readonly emotion: Emotion | undefined;
  }[];
  readonly links: readonly (readonly [from: number, to: number, kind: number])[];
  readonly roots: readonly (readonly [at: number, root: number])[];
}

const TITLES = [
  '',
  'Bạn kể',
  'Tôi đứng chờ thanh toán hai mươi lăm phút',
  'Tôi lướt trúng quảng cáo giảm tới năm mươi phần trăm rồi thấy giá không thật chút nào cả',
];

const numberBelow = (count: number) => fc.nat(Math.max(0, count - 1));

const plans: fc.Arbitrary<Plan> = fc
  .record({
    stages: fc.integer({ min: 1, max: 5 }),
    lanes: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
    count: fc.integer({ min: 2, max: 16 }),
  })
  .chain(({ stages, lanes, count }) =>
    fc.record({
      stages: fc.constant(stages),
      parents: fc.array(fc.option(numberBelow(stages), { nil: undefined, freq: 3 }), {
        minLength: stages,
        maxLength: stages,
      }),
      lanes: fc.constant(lanes),
      cards: fc.array(
        fc.record({
          stage: numberBelow(stages + 1),
          lane: numberBelow(lanes.length),
          title: fc.constantFrom(...TITLES),
          emotion: fc.constantFrom(undefined, ...EMOTIONS),
        }),
        { minLength: count, maxLength: count },
      ),
      links: fc.array(fc.tuple(numberBelow(count), numberBelow(count), numberBelow(3)), {
        maxLength: 14,
      }),
      roots: fc.array(fc.tuple(numberBelow(count), numberBelow(count)), { maxLength: 5 }),
    }),
  );

export function boardOfPlan(plan: Plan): Board {
  const keys = orderKeys(Math.max(plan.stages, plan.lanes.length, plan.cards.length));
  const order = (index: number) => keys[index] ?? '';
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  const scope = { start: '', end: '', timeSpan: '' };
  return {
    ...emptyBoard({ id: 'b', title: '', language: 'vi', scope }),
    stages: byId(
      Array.from({ length: plan.stages }, (_, at) => {
        const parent = plan.parents?.[at];
        const parentId = parent === undefined || parent === at ? {} : { parentId: `s${parent}` };
        const name = { title: `S${at}`, prompt: '', colour: 'blue' };
        return { id: `s${at}`, ...parentId, ...name, order: order(at) };
      }),
    ),
    personas: byId(
      plan.lanes.map((_, at) => ({
        id: `p${at}`,
        name: `P${at}`,
        colour: 'red',
        ...BLANK_PERSONA,
      })),
    ),
    lanes: byId(
      plan.lanes.map((isSwimlane, at) => ({
        id: `l${at}`,
        ...(isSwimlane ? { personaId: `p${at}` } : {}),
        title: '',
        colour: 'slate',
        order: order(at),
      })),
    ),
    touchpoints: byId(
      plan.cards.map(({ stage, lane, title, emotion }, at) =>
        cardOf({
          id: `t${at}`,
          stageId: `s${stage}`,
          laneId: `l${lane}`,
          order: order(at),
          title,
          ...(emotion === undefined ? {} : { emotion }),
        }),
      ),
    ),
    pains: byId(
      plan.roots.map(
        ([at, root], index): Pain => ({
          id: `n${index}`,
          touchpointId: `t${at}`,
          text: '',
          severity: 2,
          root: `t${root}`,
          order: keys[0] ?? '',
        }),
      ),
    ),
    links: byId(
      plan.links.map(([from, to, kind], index) => ({
        id: `k${index}`,
        from: `t${from}`,
        to: `t${to}`,
        kind: LINK_KINDS[kind] ?? 'flow',
        label: '',
      })),
    ),
  } as Board;
}

/** A card with nothing on it but what is said. */
export function cardOf(fields: Partial<Touchpoint> & Pick<Touchpoint, 'id'>): Touchpoint {
  return {
    stageId: 's0',
    laneId: 'l0',
    order: 'a0',
    ...BLANK_TOUCHPOINT,
    ...fields,
  };
}

/** Boards whose order keys are all different, as long as nobody adds two things at once. */
export const placedBoards: fc.Arbitrary<Board> = plans.map(boardOfPlan);

/** A board, and what somebody has folded away on it; things that are gone are among that. */
export const foldedBoards = placedBoards.chain((board) =>
  fc.record({
    board: fc.constant(board),
    collapsed: fc.record({
      stages: fc.subarray([...board.stages.keys(), 'gone']),
      lanes: fc.subarray([...board.lanes.keys(), 'gone']),
    }),
  }),
);
