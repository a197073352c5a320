/** A small map to begin a test with: three stages, two lanes, nothing on them yet. */
import { type BoardDoc, boardDocOf } from '../../shared/doc/board-doc';
import { addFreeLane, addPersona } from '../../shared/doc/commands/lanes';
import { addStage } from '../../shared/doc/commands/stages';
import { emptyBoard } from '../../shared/model/board';
import { inOrder, type Ordered } from '../../shared/model/order-key';
import { boardOf, ydocOf } from './peers';

export interface EmptyMap {
  readonly doc: BoardDoc;
  readonly stages: readonly [string, string, string];
  /** The lane of a persona, and a free lane. */
  readonly lanes: readonly [string, string];
  readonly personaId: string;
}

export function emptyMap(): EmptyMap {
  const meta = {
    id: 'b',
    title: '',
    language: 'vi',
    scope: { start: '', end: '', timeSpan: '' },
  } as const;
  const doc = boardDocOf(ydocOf(emptyBoard(meta)));
  const stage = (title: string) => addStage(doc, { title, colour: 'indigo' });
  const stages = [stage('Nhận biết'), stage('Cân nhắc'), stage('Mua hàng')] as const;
  const { laneId, personaId } = addPersona(doc, { title: 'Chị Lan', colour: 'purple' });
  const backstage = addFreeLane(doc, { title: 'Hậu trường', colour: 'slate' });
  return { doc, stages, lanes: [laneId, backstage], personaId };
}

/** The ids of a list in reading order. */
export function idsInOrder(entities: ReadonlyMap<string, Ordered>): readonly string[] {
  return inOrder(entities).map(({ id }) => id);
}

/** The titles of the cards of a cell, from the top. */
export function cellOf(doc: BoardDoc, stageId: string, laneId: string): readonly string[] {
  return inOrder(boardOf(doc).touchpoints)
    .filter((card) => card.stageId === stageId && card.laneId === laneId)
    .map(({ title }) => title);
}
