/**
 * Where pasted cards go. Cards that stood in several cells keep their places relative to each
 * other when the board has those stages and lanes; everything else goes where the person is.
 */
import type { Board } from '../model/board';
import { inOrder } from '../model/order-key';
import { stagesInOrder, stageTree } from '../model/stage-tree';
import { foldDiacritics } from './fold';
import { laneAppearance } from './lane-appearance';

/** A stage or lane as the cards knew it: by id on the same board, by name on another. */
export interface NamedPlace {
  readonly id?: string;
  readonly title: string;
}

export interface WantedPlace {
  readonly stage: NamedPlace | undefined;
  readonly lane: NamedPlace | undefined;
}

/** Where the person is: a cell, a place in it, or a stage or a lane alone. */
export interface PasteAnchor {
  readonly stageId?: string | undefined;
  readonly laneId?: string | undefined;
  readonly index?: number | undefined;
}

export interface CardPlace {
  readonly stageId: string;
  readonly laneId: string;
  readonly index?: number;
}

interface Axis {
  readonly ids: readonly string[];
  readonly indexOf: (place: NamedPlace | undefined) => number | undefined;
}

/** A name that two stages share, or that nobody has given, finds neither. */
function axisOf(lines: readonly { readonly id: string; readonly title: string }[]): Axis {
  const ids = lines.map(({ id }) => id);
  const names = lines.map(({ title }) => foldDiacritics(title.trim()));
  const indexOf = (place: NamedPlace | undefined) => {
    if (!place) return undefined;
    const byId = place.id === undefined ? -1 : ids.indexOf(place.id);
    if (byId !== -1) return byId;
    const name = foldDiacritics(place.title.trim());
    const at = names.indexOf(name);
    return name === '' || at === -1 || at !== names.lastIndexOf(name) ? undefined : at;
  };
  return { ids, indexOf };
}

function axesOf(board: Board): { readonly stages: Axis; readonly lanes: Axis } {
  return {
    stages: axisOf(stagesInOrder(board.stages)),
    lanes: axisOf(
      inOrder(board.lanes).map((lane) => ({
        id: lane.id,
        title: laneAppearance(board, lane).title,
      })),
    ),
  };
}

/** Which of these stages or lanes the board has, by id or by a name that only one of them bears. */
export function hasPlace(board: Board, kind: 'stages' | 'lanes', place: NamedPlace): boolean {
  return axesOf(board)[kind].indexOf(place) !== undefined;
}

/**
 * How far a whole line of places moves so that its first comes to `anchor`; nothing of it may
 * fall off the edge, where it would run into its neighbour.
 */
function shiftTo(anchor: number | undefined, places: readonly number[], count: number): number {
  if (anchor === undefined || places.length === 0) return 0;
  const first = Math.min(...places);
  const last = Math.max(...places);
  const shift = anchor - first;
  return Math.max(-first, Math.min(shift, count - 1 - last));
}

export interface PasteWish {
  readonly wanted: readonly WantedPlace[];
  readonly anchor: PasteAnchor;
  /** Whether the cards come along to where the person is, or stay in the stages they name. */
  readonly follows: boolean;
}

/** A place for every card, in order; undefined when the board has no cell at all. */
export function pastePlaces(
  board: Board,
  { wanted, anchor, follows }: PasteWish,
): readonly CardPlace[] | undefined {
  const { stages, lanes } = axesOf(board);
  const anchorStage = anchor.stageId === undefined ? -1 : stages.ids.indexOf(anchor.stageId);
  const anchorLane = anchor.laneId === undefined ? -1 : lanes.ids.indexOf(anchor.laneId);
  const stageId = columnOf(board, stages.ids[Math.max(0, anchorStage)]);
  const laneId = lanes.ids[Math.max(0, anchorLane)];
  if (stageId === undefined || laneId === undefined) return undefined;

  const found = wanted.map(({ stage, lane }) => ({
    stage: stages.indexOf(stage),
    lane: lanes.indexOf(lane),
  }));
  const known = (axis: 'stage' | 'lane') =>
    found.map((place) => place[axis]).filter((at) => at !== undefined);
  const at = (index: number) => (index === -1 || !follows ? undefined : index);
  const stageShift = shiftTo(at(anchorStage), known('stage'), stages.ids.length);
  const laneShift = shiftTo(at(anchorLane), known('lane'), lanes.ids.length);

  const placed = found.map((place) => ({
    stageId: stageAt(board, lineAt(stages, place.stage, stageShift), stageShift) ?? stageId,
    laneId: lineAt(lanes, place.lane, laneShift) ?? laneId,
  }));
  return withIndexes(placed, anchor);
}

/** A stage that is divided takes new cards in the first of its parts. */
function columnOf(board: Board, id: string | undefined): string | undefined {
  return stageTree(board.stages).find(({ stage }) => stage.id === id)?.subStages[0]?.id ?? id;
}

/** Cards that name a stage stand in that very stage; those that came along stand in a column. */
function stageAt(board: Board, id: string | undefined, shift: number): string | undefined {
  return shift === 0 ? id : columnOf(board, id);
}

function lineAt(axis: Axis, index: number | undefined, shift: number): string | undefined {
  return index === undefined ? undefined : axis.ids[index + shift];
}

/** Cards that come to the person's own cell follow one another from the place in it. */
function withIndexes(
  places: readonly { readonly stageId: string; readonly laneId: string }[],
  { stageId, laneId, index }: PasteAnchor,
): readonly CardPlace[] {
  let next = index;
  return places.map((place) => {
    if (next === undefined || place.stageId !== stageId || place.laneId !== laneId) return place;
    const here = { ...place, index: next };
    next += 1;
    return here;
  });
}
