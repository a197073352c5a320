import { describe, expect, test } from 'vitest';
import { logLine } from '../../../electron/main/diagnostics';

describe('a line of the log', () => {
  test('names the event and what went wrong', () => {
    expect(logLine('room process ended', 11)).toBe('journey-room: room process ended: 11\n');
    expect(logLine('page ended', null)).toBe('journey-room: page ended\n');
  });

  test('hides the home folder and tokens', () => {
    const error = new Error('open /home/lan/board.json#token=abcdefghijklmnop token.qrstuvwxyz12');
    const line = logLine('ipc', error, '/home/lan');
    expect(line).toContain('~/board.json');
    expect(line).not.toContain('/home/lan/board');
    expect(line).not.toMatch(/abcdefghijkl|qrstuvwxyz/);
  });
});
