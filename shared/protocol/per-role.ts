/** Values of which each role has its own, such as tokens and invitations. */
import * as v from 'valibot';
import type { Role } from './room';

export type PerRole<T> = Readonly<Record<Role, T>>;

/** One value for each role. */
export function eachRole<T>(make: (role: Role) => T): PerRole<T> {
  return {
    facilitator: make('facilitator'),
    editor: make('editor'),
    contributor: make('contributor'),
    viewer: make('viewer'),
  };
}

/** A schema for an object with one value for each role. */
export function perRole<const TSchema extends v.GenericSchema>(value: TSchema) {
  return v.object({ facilitator: value, editor: value, contributor: value, viewer: value });
}
