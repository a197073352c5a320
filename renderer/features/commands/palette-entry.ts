/** What a palette offers, and how what is typed finds it. */
import { foldDiacritics } from '../../../shared/views/fold';
import type { PaletteGroup, PaletteItem } from '../../ui/Palette';

export interface PaletteEntry extends PaletteItem {
  readonly group: { readonly id: string; readonly label: string };
  /** Found by these as well: the same in the other language, or what stands beside it. */
  readonly words?: string;
  readonly run: () => void;
}

/** More than these are not read; typing on is faster than scrolling. */
const MAX_SHOWN = 60;

/** Of 0 (does not match) to 4; what is typed with its diacritics is meant with them. */
function matchOf(entry: PaletteEntry, query: string): number {
  const label = entry.label.toLowerCase().normalize('NFC');
  const folded = foldDiacritics(`${entry.label} ${entry.words ?? ''}`);
  const words = foldDiacritics(query).split(/\s+/).filter(Boolean);
  if (!words.every((word) => folded.includes(word))) return 0;
  const [first = ''] = words;
  const startsHere = foldDiacritics(label).startsWith(foldDiacritics(query));
  const startsWord = foldDiacritics(label)
    .split(/\s+/)
    .some((word) => word.startsWith(first));
  const isExact = label.includes(query.toLowerCase().normalize('NFC'));
  return 1 + (startsHere ? 2 : startsWord ? 1 : 0) + (isExact ? 0.5 : 0);
}

/**
 * The entries that match, the best first, under their headings; those used lately first among
 * equals. Without a query all stay in their order.
 */
export function findEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[] = [],
): readonly PaletteEntry[] {
  const wanted = query.trim();
  if (wanted === '') return entries;
  const rank = (id: string) => {
    const at = recent.indexOf(id);
    return at === -1 ? recent.length : at;
  };
  return entries
    .map((entry) => ({ entry, match: matchOf(entry, wanted) }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match || rank(a.entry.id) - rank(b.entry.id))
    .slice(0, MAX_SHOWN)
    .map(({ entry }) => entry);
}

/** Under their headings; a heading stands where its best entry does. */
export function groupEntries(entries: readonly PaletteEntry[]): readonly PaletteGroup[] {
  const groups = new Map<string, { id: string; label: string; items: PaletteEntry[] }>();
  for (const entry of entries) {
    const known = groups.get(entry.group.id) ?? { ...entry.group, items: [] };
    known.items.push(entry);
    groups.set(entry.group.id, known);
  }
  return [...groups.values()];
}
