import * as v from 'valibot';
import { EntityId } from './ids';
import { Line } from './text';

export const SEVERITIES = [1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a pain is caused: at its own touchpoint, outside the journey, or at another touchpoint. */
export const ROOT_HERE = 'here';
export const ROOT_OUTSIDE = 'outside';

/**
 * What hurts at a touchpoint. `root` answers "caused where?": absent while nobody has
 * answered, `here`, `outside`, or the id of the touchpoint that causes it.
 */
export const PainRecord = v.strictObject({
  id: EntityId,
  touchpointId: EntityId,
  text: v.optional(Line, ''),
  severity: v.optional(v.picklist(SEVERITIES), 2),
  root: v.optional(v.union([v.literal(ROOT_HERE), v.literal(ROOT_OUTSIDE), EntityId])),
});

export type Pain = Readonly<v.InferOutput<typeof PainRecord>> & { readonly order: string };

/** The touchpoint that causes the pain when it is another one than where it hurts. */
export function displacedRoot(pain: Pain): string | undefined {
  const { root } = pain;
  if (root === undefined || root === ROOT_HERE || root === ROOT_OUTSIDE) return undefined;
  return root === pain.touchpointId ? undefined : root;
}
