import * as v from 'valibot';

/** `here` and `outside` answer "where is the pain caused"; no entity may carry them as its id. */
const RESERVED = ['here', 'outside'];

/** Ids are opaque; other programs may write their own as long as they keep to this pattern. */
const PATTERN = /^[A-Za-z0-9_-]{1,64}$/;
export const EntityId = v.pipe(v.string(), v.regex(PATTERN), v.notValues(RESERVED));

/** An id, or nothing: what is left empty is left out of a file. */
export const OptionalId = v.optional(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{0,64}$/), v.notValues(RESERVED)),
  '',
);
