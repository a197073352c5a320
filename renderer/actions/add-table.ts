/** The cards of a table onto the board, with the stages and lanes that they name. */
import type { Pasted } from '../../shared/doc/commands/paste-cards';
import { step } from '../../shared/i18n/step-name';
import { randomId } from '../../shared/lib/random-id';
import type { Board } from '../../shared/model/board';
import { nextColour } from '../../shared/model/colour';
import { inOrder, orderAt } from '../../shared/model/order-key';
import type { TableCard } from '../../shared/table/cards-from-table';
import { foldDiacritics } from '../../shared/views/fold';
import { laneAppearance } from '../../shared/views/lane-appearance';
import { hasPlace, pastePlaces } from '../../shared/views/paste-places';
import type { Session } from '../state/session';
import type { IncomingTable } from '../state/ui-store';
import { addPasted } from './paste-cards';

export interface MissingPlaces {
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

/** Names of stages and lanes that the table has and the board has not. */
export function missingPlaces(board: Board, cards: readonly TableCard[]): MissingPlaces {
  const missing = (kind: 'stages' | 'lanes', names: readonly string[]) => {
    const byFold = new Map(names.filter(Boolean).map((name) => [foldDiacritics(name), name]));
    return [...byFold.values()].filter((title) => !hasPlace(board, kind, { title }));
  };
  return {
    stages: missing(
      'stages',
      cards.map(({ stage }) => stage),
    ),
    lanes: missing(
      'lanes',
      cards.map(({ lane }) => lane),
    ),
  };
}

type NewLines = Required<Pick<Pasted, 'stages' | 'lanes'>>;

function newLines(board: Board, { stages, lanes }: MissingPlaces): NewLines {
  const stageColours = [...board.stages.values()].map(({ colour }) => colour);
  const laneColours = [...board.lanes.values()].map((lane) => laneAppearance(board, lane).colour);
  const make = (titles: readonly string[], used: ReturnType<typeof nextColour>[]) =>
    titles.map((title) => {
      const colour = nextColour(used);
      used.push(colour);
      return { id: randomId(), title, colour };
    });
  return { stages: make(stages, stageColours), lanes: make(lanes, laneColours) };
}

/** The board as it will be, for finding places on it. */
function boardWith(board: Board, added: NewLines): Board {
  const stages = [...inOrder(board.stages)];
  for (const line of added.stages)
    stages.push({ ...line, prompt: '', order: orderAt(stages, stages.length) });
  const lanes = [...inOrder(board.lanes)];
  for (const line of added.lanes) lanes.push({ ...line, order: orderAt(lanes, lanes.length) });
  const keyed = <T extends { readonly id: string }>(lines: readonly T[]) =>
    new Map(lines.map((line) => [line.id, line]));
  return { ...board, stages: keyed(stages), lanes: keyed(lanes) };
}

/** Each card in the stage and lane it names, else where the person was. */
export function addTable(
  session: Session,
  { found, anchor }: IncomingTable,
  { createsMissing = false }: { readonly createsMissing?: boolean } = {},
): void {
  const { board } = session.boardStore.getState();
  const missing = missingPlaces(board, found.cards);
  const added = newLines(board, createsMissing ? missing : { stages: [], lanes: [] });
  const named = (title: string) => (title === '' ? undefined : { title });
  const places = pastePlaces(boardWith(board, added), {
    wanted: found.cards.map(({ stage, lane }) => ({ stage: named(stage), lane: named(lane) })),
    anchor,
    follows: false,
  });
  if (!places) return;
  const keyOf = (row: number) => `row-${row}`;
  addPasted(
    session,
    {
      ...added,
      cards: found.cards.flatMap(({ row, fields }, index) => {
        const place = places[index];
        return place ? [{ key: keyOf(row), fields, place }] : [];
      }),
      pains: found.cards.flatMap(({ row, pains }) =>
        pains.map((text) => ({ touchpointId: keyOf(row), text, severity: 2 as const })),
      ),
    },
    step('step.cards.import', { count: places.length }),
  );
}
