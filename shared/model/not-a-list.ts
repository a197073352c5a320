import * as v from 'valibot';

/** Valibot takes `[]` for an object without required keys; a file that says so is wrong. */
export const notAList = v.check((value: unknown) => !Array.isArray(value), 'Object');
