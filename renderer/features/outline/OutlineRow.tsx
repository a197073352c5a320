/** One card as a row. Its cells are text until one of them is edited. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import type { OutlineColumn } from '../../../shared/views/outline';
import { CommentBadge } from '../../fields/CommentBadge';
import { useTranslate } from '../../state/locale';
import { useBoard, usePresence, useSession } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { CardMenu } from './CardMenu';
import { CellDialog, isDialogColumn } from './CellDialog';
import { cellByKey, columnOf, focusCell } from './grid-cells';
import { type CellsProps, OtherCells, OutlineCell } from './OutlineCells';
import { useIsNear } from './use-near';
import { useRowEditing } from './use-row-editing';

interface OutlineRowProps {
  readonly id: string;
  readonly isSelected: boolean;
  readonly isDimmed: boolean;
  readonly isFound: boolean;
  readonly isTabStop: boolean;
  /** Seen at once when the outline opens. */
  readonly startsNear: boolean;
  readonly canEdit: boolean;
  readonly columns: readonly OutlineColumn[];
}

export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { id, isSelected, isDimmed, isFound, isTabStop, startsNear, canEdit, columns } = props;
  const t = useTranslate();
  const session = useSession();
  const row = useRef<HTMLTableRowElement>(null);
  const card = useBoard(({ board }) => board.touchpoints.get(id));
  const { editing, edit, finish, cancel } = useRowEditing(id);
  const isNear = useIsNear(row, startsNear) || isSelected || editing !== null;
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
  const onDone: CellsProps['onDone'] = (column, how) => {
    if (how === 'next' || how === 'previous') return goOn(column, how === 'next' ? 1 : -1);
    if (how === 'cancel') cancel();
    else finish();
    if (how !== 'left') backTo(column);
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
  const cells = { card, title, editing, isDimmed, onDone };
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
      <OutlineCell {...cells} column="title" text={card.title} isTabStop={isTabStop}>
        {isNear ? <RowHolder id={id} /> : null}
        {isNear ? <CommentBadge target={{ on: 'touchpoint', id }} name={title} isAside /> : null}
      </OutlineCell>
      {isNear ? <OtherCells {...cells} columns={columns} /> : null}
      {canEdit && isNear ? (
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
