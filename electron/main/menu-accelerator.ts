/** Shortcuts of the catalogue (tinykeys syntax) as Electron writes them. */
import type { AppCommand } from '../../shared/app-commands';

const KEYS: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Equal: '=',
  Minus: '-',
};

/** What the menu shows beside a command, or null when it should show nothing. */
export function menuAccelerator({ shortcuts }: AppCommand, isMac: boolean): string | null {
  const [shortcut] = shortcuts;
  if (shortcut === undefined) return null;
  // On macOS a menu takes the keys it shows: a bare letter or Delete would never reach a text.
  if (isMac && !shortcut.startsWith('$mod+')) return null;
  const parts = shortcut.split('+').map(acceleratorKey);
  return parts.join('+');
}

function acceleratorKey(part: string): string {
  if (part.startsWith('Digit')) return part.slice('Digit'.length);
  return KEYS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}
