/** Names that are on the board already, offered where the same kind of name is asked again. */
import { useMemo } from 'react';
import type { Board } from '../../shared/model/board';
import { useBoard } from '../state/session';

function sortedUnique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))].sort((a, b) => a.localeCompare(b, 'vi'));
}

function departmentsOf(board: Board): readonly string[] {
  return [...board.touchpoints.values()].flatMap((card) => [card.ownerDept, ...card.backstage]);
}

export function useKnownDepartments(): readonly string[] {
  const board = useBoard((state) => state.board);
  return useMemo(() => sortedUnique(departmentsOf(board)), [board]);
}

export function useKnownOwners(): readonly string[] {
  const board = useBoard((state) => state.board);
  return useMemo(
    () => sortedUnique([...board.touchpoints.values()].map((card) => card.owner)),
    [board],
  );
}
