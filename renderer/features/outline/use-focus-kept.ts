/**
 * A row that moves to another table, or goes, takes the keyboard focus with it into nothing. The
 * focus then goes on to the same card, or to the one that took its place.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { OutlineGroup } from '../../../shared/views/outline';
import { columnOf, focusCell, rowFor, rowOf, rowsIn } from './grid-cells';

interface Place {
  readonly id: string;
  readonly index: number;
  readonly column: string;
}

export function useFocusKept(
  root: RefObject<HTMLElement | null>,
  groups: readonly OutlineGroup[],
): void {
  const last = useRef<Place | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const remember = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? rowOf(target) : null;
      last.current = row && {
        id: row.dataset.card ?? '',
        index: rowsIn(element).indexOf(row),
        column: columnOf(target as Element) ?? 'title',
      };
    };
    element.addEventListener('focusin', remember);
    return () => element.removeEventListener('focusin', remember);
  }, [root]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the rows
  useEffect(() => {
    const place = last.current;
    if (!root.current || !place || document.activeElement !== document.body) return;
    const row = rowFor(root.current, place.id) ?? nearby(rowsIn(root.current), place.index);
    if (row) focusCell(row, place.column);
  }, [root, groups]);
}

const nearby = (rows: readonly HTMLElement[], index: number) =>
  rows[Math.min(index, rows.length - 1)];
