/** Finding one's way between the cells of the outline, which stand in the page in reading order. */
import type { OutlineColumn } from '../../../shared/views/outline';

export const rowOf = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>('[data-card]');

export const columnOf = (element: Element): OutlineColumn | undefined =>
  element.closest<HTMLElement>('[data-column]')?.dataset.column as OutlineColumn | undefined;

export function rowsIn(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

export function rowFor(root: Element, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
}

export function cellsIn(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-column]')];
}

export function focusCell(row: Element | null | undefined, column = 'title'): void {
  const cells = row ? cellsIn(row) : [];
  (cells.find((cell) => cell.dataset.column === column) ?? cells[0])?.focus();
}

/** Rows that a page key passes. */
const PAGE = 10;

/** Where a key leads from a cell; undefined when it is none of the grid's keys. */
export function cellByKey(
  cell: HTMLElement,
  { key, withCtrl }: { readonly key: string; readonly withCtrl: boolean },
): HTMLElement | undefined {
  const row = rowOf(cell);
  const root = cell.closest('.jr-outline');
  if (!row || !root) return undefined;
  const cells = cellsIn(row);
  const column = cells.indexOf(cell);
  const inRow = (index: number) => cells[Math.max(0, Math.min(index, cells.length - 1))];
  const inColumn = (step: number) => {
    const rows = rowsIn(root);
    const index = Math.max(0, Math.min(rows.indexOf(row) + step, rows.length - 1));
    const target = rows[index];
    // A row out of view has its title alone, until it is reached.
    const there = target ? cellsIn(target) : [];
    return there[column] ?? there[0];
  };
  switch (key) {
    case 'ArrowRight':
      return inRow(column + 1);
    case 'ArrowLeft':
      return inRow(column - 1);
    case 'ArrowDown':
      return inColumn(1);
    case 'ArrowUp':
      return inColumn(-1);
    case 'PageDown':
      return inColumn(PAGE);
    case 'PageUp':
      return inColumn(-PAGE);
    case 'Home':
      return withCtrl ? inColumn(Number.NEGATIVE_INFINITY) : inRow(0);
    case 'End':
      return withCtrl ? inColumn(Number.POSITIVE_INFINITY) : inRow(cells.length - 1);
    default:
      return undefined;
  }
}
