/** One card as a row. Its cells are text until one of them is edited. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import type { OutlineColumn } from '../../../shared/views/outline';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, usePresence, useSession, useUi } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { selectedCards } from '../../state/ui-store';
import { CardMenu } from './CardMenu';
import { CellContent } from './CellContent';
import { CellDialog, isDialogColumn } from './CellDialog';
import { CellEditor } from './CellEditor';
import { cellByKey, columnOf, focusCell } from './grid-cells';
import { useCellTexts } from './use-cell-texts';
import { useRowEditing } from './use-row-editing';

interface OutlineRowProps {
  readonly id: string;
  readonly isDimmed: boolean;
  readonly isFound: boolean;
  readonly isTabStop: boolean;
  readonly columns: readonly OutlineColumn[];
}

export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { id, isDimmed, isFound, isTabStop, columns } = props;
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const row = useRef<HTMLTableRowElement>(null);
  const card = useBoard(({ board }) => board.touchpoints.get(id));
  const texts = useCellTexts(id);
  const isSelected = useUi(({ selection }) => selectedCards(selection).includes(id));
  const { editing, edit, finish, cancel } = useRowEditing(id);
  if (!card) return null;
  const title = card.title || t('touchpoint.untitled');

  const backTo = (column: OutlineColumn) => focusCell(row.current, column);
  /** On to the neighbour, which is edited too: how one fills in a row. */
  const goOn = (column: OutlineColumn, step: 1 | -1) => {
    finish();
    const next = columns[columns.indexOf(column) + step];
    backTo(next ?? column);
    if (next && !isDialogColumn(next)) edit(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target as HTMLElement;
    const column = columnOf(cell);
    if (!column || cell.dataset.column === undefined || event.altKey) return;
    const withCtrl = event.ctrlKey || event.metaKey;
    const target = cellByKey(cell, { key: event.key, withCtrl });
    const isEdit = (event.key === 'Enter' || event.key === 'F2') && !withCtrl;
    if (!target && !isEdit) return;
    event.preventDefault();
    event.stopPropagation();
    if (target) target.focus();
    else edit(column);
  };
  const onClick = (event: MouseEvent) => {
    const column = columnOf(event.target as Element);
    if (column && column !== editing && !event.ctrlKey && !event.metaKey) edit(column);
  };
  const onFocus = (event: FocusEvent) => {
    const isInside = (event.target as HTMLElement).closest('[data-card]') === row.current;
    if (!isInside || isSelected) return;
    session.ui.update((draft) => {
      draft.selection = { kind: 'touchpoints', ids: [id] };
    });
  };
  return (
    <tr
      ref={row}
      role="row"
      className={[
        'jr-grid__row',
        'jr-grid__row--card',
        isDimmed ? 'jr-grid__row--dimmed' : '',
        isFound ? 'jr-grid__row--found' : '',
      ].join(' ')}
      data-card={id}
      aria-selected={isSelected}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
    >
      {columns.map((column) => {
        const isHeader = column === 'title';
        const Cell = isHeader ? 'th' : 'td';
        const text = texts[column];
        return (
          <Cell
            key={column}
            role={isHeader ? 'rowheader' : 'gridcell'}
            className={`jr-grid__cell jr-grid__cell--${column} ${text === '' ? 'jr-grid__cell--empty' : ''}`}
            data-column={column}
            data-label={t(`column.${column}`)}
            tabIndex={isHeader && (isSelected || isTabStop) ? 0 : -1}
          >
            {editing === column && !isDialogColumn(column) ? (
              <CellEditor
                card={card}
                column={column}
                label={t('outline.cell', { column: t(`column.${column}`), title })}
                onDone={(how) => {
                  if (how === 'next' || how === 'previous') goOn(column, how === 'next' ? 1 : -1);
                  else {
                    if (how === 'cancel') cancel();
                    else finish();
                    if (how !== 'left') backTo(column);
                  }
                }}
              />
            ) : (
              <CellContent card={card} column={column} text={text} isDimmed={isDimmed} />
            )}
            {isHeader ? <RowHolder id={id} /> : null}
          </Cell>
        );
      })}
      {canEdit ? (
        <td role="gridcell" tabIndex={-1} className="jr-grid__cell jr-grid__cell--menu">
          {isSelected ? <CardMenu id={id} title={title} /> : null}
          {editing && isDialogColumn(editing) ? (
            <CellDialog
              card={card}
              column={editing}
              title={title}
              onClose={() => {
                finish();
                backTo(editing);
              }}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  );
});

/** Somebody else has this card in hand. */
function RowHolder({ id }: { id: string }) {
  const t = useTranslate();
  const showsNames = useShowsNames();
  const holder = usePresence(({ selectedBy }) => selectedBy.get(id)?.[0]);
  if (!holder || !showsNames) return null;
  return (
    <span className="jr-grid__holder" style={{ ['--jr-holder' as string]: holder.colour }}>
      {t('outline.editing', { name: holder.name })}
    </span>
  );
}
