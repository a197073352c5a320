/** The cells of one row: each shows its words, or the control that edits them. */
import { memo, type ReactNode } from 'react';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import type { OutlineColumn } from '../../../shared/views/outline';
import { useTranslate } from '../../state/locale';
import { CellContent } from './CellContent';
import { isDialogColumn } from './CellDialog';
import { CellEditor, type EditEnd } from './CellEditor';
import { useCellTexts } from './use-cell-texts';

export interface CellsProps {
  readonly card: Touchpoint;
  readonly title: string;
  readonly editing: OutlineColumn | null;
  readonly isDimmed: boolean;
  readonly onDone: (column: OutlineColumn, how: EditEnd) => void;
}

/** All but the title, which every row has. */
export const OtherCells = memo(function OtherCells({
  columns,
  ...cells
}: CellsProps & { readonly columns: readonly OutlineColumn[] }) {
  const texts = useCellTexts(cells.card.id);
  return columns
    .filter((column) => column !== 'title')
    .map((column) => <OutlineCell key={column} {...cells} column={column} text={texts[column]} />);
});

interface OutlineCellProps extends CellsProps {
  readonly column: OutlineColumn;
  readonly text: string;
  readonly isTabStop?: boolean;
  readonly children?: ReactNode;
}

export function OutlineCell(props: OutlineCellProps) {
  const { card, title, column, text, editing, isDimmed, isTabStop = false, onDone } = props;
  const t = useTranslate();
  const isHeader = column === 'title';
  const Cell = isHeader ? 'th' : 'td';
  const name = t(`column.${column}`);
  return (
    <Cell
      role={isHeader ? 'rowheader' : 'gridcell'}
      className={`jr-grid__cell jr-grid__cell--${column} ${text === '' ? 'jr-grid__cell--empty' : ''}`}
      data-column={column}
      data-label={name}
      tabIndex={isTabStop ? 0 : -1}
    >
      {editing === column && !isDialogColumn(column) ? (
        <CellEditor
          card={card}
          column={column}
          label={t('outline.cell', { column: name, title })}
          onDone={(how) => onDone(column, how)}
        />
      ) : (
        <CellContent card={card} column={column} text={text} isDimmed={isDimmed} />
      )}
      {props.children}
    </Cell>
  );
}
