/** What stands back in a picture, drawn like the screen draws it: every shape by itself. */
import type { Primitive } from './primitives';

/**
 * The same shape with less of it. Each shape is faded alone: a group as a whole would need a layer,
 * which not every writer of pictures has.
 */
export function fade(primitive: Primitive, opacity: number): Primitive {
  return primitive.kind === 'group'
    ? { ...primitive, items: primitive.items.map((item) => fade(item, opacity)) }
    : { ...primitive, opacity: opacity * (primitive.opacity ?? 1) };
}
