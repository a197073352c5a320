// Chromium logs every hiccup of the desktop around it. A person wants one line: why it ended.

const prefix = /^\[\d+(?::\d+)?:\d{4}\/\d{6}\.\d+:([A-Z]+\d*):[^\]]*\]\s*/;

/** @param {string} line */
export function isChromiumLog(line) {
  return prefix.test(line);
}

/**
 * @param {readonly string[]} complaints lines of standard error
 * @param {{ code: number | null; signal: string | null }} end
 * @returns {string} the most telling line: the last fatal one, else the last of the app's own
 */
export function reasonFrom(complaints, { code, signal }) {
  const lines = complaints.filter((line) => line.trim() !== '');
  const telling =
    lines.findLast((line) => prefix.exec(line)?.[1] === 'FATAL') ??
    lines.findLast((line) => /error while loading shared libraries|^\w*Error\b/.test(line)) ??
    lines.findLast((line) => /X server|DISPLAY/.test(line)) ??
    lines.findLast((line) => !isChromiumLog(line)) ??
    lines.at(-1);
  if (telling !== undefined) return telling.replace(prefix, '').trim().replace(/\.$/, '');
  return signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`;
}
