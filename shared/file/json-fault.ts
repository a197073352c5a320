/** Where a text stops being JSON, from what the engine's parser says; engines differ in their words. */

export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

function lineAndColumn(text: string, position: number): JsonFault {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Undefined when the parser does not say. */
export function jsonFault(text: string, message: string): JsonFault | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined)
    return { line: Number(line), column: Number(column) };
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  // A file that was cut off: the parser names no place, since it is the end.
  if (/unexpected end/i.test(message)) return lineAndColumn(text, text.length);
  const [, token] = /^Unexpected token '?(.)'?, /u.exec(message) ?? [];
  return token !== undefined && text.trimStart().startsWith(token)
    ? lineAndColumn(text, text.indexOf(token))
    : undefined;
}
