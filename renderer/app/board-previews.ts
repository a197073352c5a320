/** A small picture of every map that was open here, for the list of recent maps. */
import * as v from 'valibot';
import { COLOURS } from '../../shared/model/colour';
import { EMOTIONS } from '../../shared/model/touchpoint';
import type { BoardPreview } from '../../shared/views/board-preview';
import { readStored, removeStored, writeStored } from '../platform/local-store';

const Length = v.pipe(v.number(), v.finite());
const PreviewSchema: v.GenericSchema<unknown, BoardPreview> = v.object({
  width: Length,
  height: Length,
  top: Length,
  stages: v.array(
    v.object({ x: Length, width: Length, colour: v.picklist(COLOURS), name: Length }),
  ),
  lanes: v.array(
    v.object({
      y: Length,
      height: Length,
      colour: v.picklist(COLOURS),
      portrait: v.string(),
      curveY: v.exactOptional(Length),
      curves: v.array(v.string()),
    }),
  ),
  cards: v.array(
    v.object({
      x: Length,
      y: Length,
      height: Length,
      emotion: v.exactOptional(v.picklist(EMOTIONS)),
      critical: v.exactOptional(v.literal(true)),
      lines: v.array(Length),
    }),
  ),
});

const keyOf = (copyId: string) => `preview/${copyId}`;

export function rememberPreview(copyId: string, preview: BoardPreview): void {
  writeStored(keyOf(copyId), preview);
}

export function previewOfCopy(copyId: string): BoardPreview | null {
  return readStored(keyOf(copyId), v.nullable(PreviewSchema), null);
}

export function forgetPreview(copyId: string): void {
  removeStored(keyOf(copyId));
}
