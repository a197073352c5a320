/** The app's own log: events and codes, no board content, no tokens, no home folder. */
import { homedir } from 'node:os';

const SECRET = /(token[=.])[A-Za-z0-9_-]{8,}/g;

/** A line for people who look for a fault. */
export function logLine(event: string, detail: unknown, home = homedir()): string {
  const text = detail instanceof Error ? (detail.stack ?? detail.message) : String(detail ?? '');
  const redacted = text.replaceAll(home, '~').replace(SECRET, '$1…');
  return `journey-room: ${event}${redacted === '' ? '' : `: ${redacted}`}\n`;
}

export function report(event: string, detail: unknown): void {
  process.stderr.write(logLine(event, detail));
}

/** The word that `npm start` waits for. */
export function announceReady(): void {
  process.stdout.write('journey-room: ready\n');
}
