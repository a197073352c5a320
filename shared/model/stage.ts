import * as v from 'valibot';
import { ColourName } from './colour';
import { EntityId } from './ids';
import { Line } from './text';

/**
 * A stage is a column of the map: a part of the journey in the order the customer lives it.
 * `parentId` names the stage that this one is a part of; see `stage-tree.ts` for what that means.
 */
export const StageRecord = v.strictObject({
  id: EntityId,
  parentId: v.optional(EntityId),
  title: v.optional(Line, ''),
  prompt: v.optional(Line, ''),
  colour: v.optional(ColourName, 'indigo'),
});

export type Stage = Readonly<v.InferOutput<typeof StageRecord>> & { readonly order: string };
