/** How much a call carries, counted before anything looks at its meaning. */

/** Deeper than any argument of ours; also what stops a structure that contains itself. */
const MAX_DEPTH = 8;

/** Bytes of the strings and buffers in `value`; stops counting once beyond `limitBytes`. */
export function payloadBytes(value: unknown, limitBytes: number, depth = 0): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof ArrayBuffer) return value.byteLength;
  // A number or a flag; each also pays for its place in a list.
  if (typeof value !== 'object' || value === null) return 8;
  if (depth >= MAX_DEPTH) return Number.POSITIVE_INFINITY;
  let bytes = 0;
  for (const part of partsOf(value)) {
    bytes += payloadBytes(part, limitBytes, depth + 1);
    if (bytes > limitBytes) return bytes;
  }
  return bytes;
}

function partsOf(value: object): Iterable<unknown> {
  if (Array.isArray(value) || value instanceof Set) return value;
  if (value instanceof Map) return [...value].flat();
  return Object.entries(value).flat();
}
