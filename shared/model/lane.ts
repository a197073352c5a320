import * as v from 'valibot';
import { ColourName } from './colour';
import { EntityId } from './ids';
import { Line } from './text';

/**
 * A lane is a row of the map: the swimlane of a persona (`personaId` given; its name and colour
 * are the persona's), or a free lane with a title of its own.
 */
export const LaneRecord = v.strictObject({
  id: EntityId,
  personaId: v.optional(EntityId),
  title: v.optional(Line, ''),
  colour: v.optional(ColourName, 'slate'),
});

export type Lane = Readonly<v.InferOutput<typeof LaneRecord>> & { readonly order: string };
