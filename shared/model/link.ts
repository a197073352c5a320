import * as v from 'valibot';
import { EntityId } from './ids';
import { Line } from './text';

/** cause: this hurts there; flow: customers go on; loop: customers return or bring others. */
export const LINK_KINDS = ['cause', 'flow', 'loop'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const LinkRecord = v.strictObject({
  id: EntityId,
  from: EntityId,
  to: EntityId,
  kind: v.optional(v.picklist(LINK_KINDS), 'flow'),
  /** A few words beside the line. */
  label: v.optional(Line, ''),
});

export type Link = Readonly<v.InferOutput<typeof LinkRecord>>;
