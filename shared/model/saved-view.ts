import * as v from 'valibot';
import { BoardFilterField } from './board-filter';
import { EntityId } from './ids';
import { Line } from './text';

/** A way of looking at the map that everyone in the room can open: a filter under a name. */
export const SavedViewRecord = v.strictObject({
  id: EntityId,
  name: v.optional(Line, ''),
  filter: v.optional(BoardFilterField, () => ({})),
});

export type SavedView = Readonly<v.InferOutput<typeof SavedViewRecord>> & {
  readonly order: string;
};
