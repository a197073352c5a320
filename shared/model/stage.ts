import * as v from 'valibot';
import { ColourName } from './colour';
import { EntityId } from './ids';
import { Line } from './text';

/** A stage is a column of the map: a part of the journey in the order the customer lives it. */
export const StageRecord = v.strictObject({
  id: EntityId,
  title: v.optional(Line, ''),
  prompt: v.optional(Line, ''),
  colour: v.optional(ColourName, 'indigo'),
});

export type Stage = Readonly<v.InferOutput<typeof StageRecord>> & { readonly order: string };
