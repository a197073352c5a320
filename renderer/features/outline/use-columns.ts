/** The columns of the outline: all of them, but for people's names where nobody is named. */
import { OUTLINE_COLUMNS, type OutlineColumn } from '../../../shared/views/outline';
import { useShowsNames } from '../../state/theme';

const WITHOUT_NAMES: readonly OutlineColumn[] = OUTLINE_COLUMNS.filter(
  (column) => column !== 'owner',
);

export function useColumns(): readonly OutlineColumn[] {
  return useShowsNames() ? OUTLINE_COLUMNS : WITHOUT_NAMES;
}
