/**
 * The cards of one stage as a grid: one row a card, one cell a field, one tab stop. Roles are said
 * aloud everywhere: browsers forget those of a table whose rows are laid out otherwise.
 */
import { memo } from 'react';
import type { OutlineRow as Row } from '../../../shared/views/outline';
import type { Dimmed } from '../../state/emphasis';
import { useTranslate } from '../../state/locale';
import { useCanEdit } from '../../state/session';
import { OutlineRow } from './OutlineRow';
import { useColumns } from './use-columns';

interface OutlineTableProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly dimmed: Dimmed;
  readonly found: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly startsNear: boolean;
}

/** Rows that fill the tallest screen. */
const FIRST_ROWS = 16;

export const OutlineTable = memo(function OutlineTable(props: OutlineTableProps) {
  const { label, rows, dimmed, found, selected, startsNear } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  const columns = useColumns();
  const hasSelection = rows.some(({ id }) => selected.has(id));
  return (
    <table
      className="jr-grid"
      role="grid"
      aria-label={label}
      aria-describedby="jr-outline-help"
      aria-readonly={!canEdit}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (canEdit ? 1 : 0)}
      aria-multiselectable
    >
      <thead role="rowgroup" className="jr-grid__head">
        <tr role="row" className="jr-grid__row">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={`jr-grid__cell jr-grid__cell--${column}`}
            >
              {t(`column.${column}`)}
            </th>
          ))}
          {canEdit ? (
            <th role="columnheader" scope="col" className="jr-grid__cell jr-grid__cell--menu">
              <span className="jr-visually-hidden">{t('outline.actions')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <OutlineRow
            key={row.id}
            id={row.id}
            isDimmed={dimmed?.has(row.id) ?? false}
            isFound={found.has(row.id)}
            isSelected={selected.has(row.id)}
            isTabStop={hasSelection ? selected.has(row.id) : index === 0}
            startsNear={startsNear && index < FIRST_ROWS}
            canEdit={canEdit}
            columns={columns}
          />
        ))}
      </tbody>
    </table>
  );
});
