/** Controls of the cells: a `+` in each, the mark of where a dragged card would land, the tray. */
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { type CellBox, LAYOUT } from '../../../shared/views/board-layout';
import { CARD } from '../../../shared/views/card-size';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { addCardIn } from '../../actions/add-card';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';

const INSET = (LAYOUT.column - CARD.width) / 2;

export const CellLayer = memo(function CellLayer() {
  const cells = useBoard((state) => state.layout.cells);
  const canEdit = useCanEdit();
  return (
    <>
      {canEdit
        ? cells.map((cell) => <AddButton key={`${cell.stageId} ${cell.laneId}`} cell={cell} />)
        : null}
      <Tray />
    </>
  );
});

function AddButton({ cell }: { cell: CellBox }) {
  const t = useTranslate();
  const session = useSession();
  const stage = useBoard(({ board }) => board.stages.get(cell.stageId)?.title ?? '');
  const lane = useBoard(({ board }) => {
    const found = board.lanes.get(cell.laneId);
    return found ? laneAppearance(board, found).title : '';
  });
  return (
    <button
      type="button"
      className={`jr-cell-add nopan nodrag ${cell.cards.length === 0 ? 'jr-cell-add--empty' : ''}`}
      style={{ left: cell.x + INSET, top: cell.footY }}
      aria-label={t('touchpoint.addIn', {
        stage: stage || t('stage.untitled'),
        lane: lane || t('lane.untitled'),
      })}
      onClick={() => addCardIn(session, { stageId: cell.stageId, laneId: cell.laneId })}
    >
      <Plus size={16} aria-hidden />
    </button>
  );
}

/** The cell under a dragged card, and the line where it would be inserted. */
export function DropMark() {
  const drop = useUi(({ gesture }) => gesture?.drop);
  const cell = useBoard(({ layout }) =>
    drop
      ? layout.cells.find((one) => one.stageId === drop.stageId && one.laneId === drop.laneId)
      : undefined,
  );
  if (!drop || !cell) return null;
  const { x, y, width, height } = cell;
  return (
    <>
      <div className="jr-drop-cell" style={{ left: x, top: y, width, height }} />
      <div className="jr-drop-line" style={{ left: x + INSET, top: drop.lineY - 2 }} />
    </>
  );
}

function Tray() {
  const t = useTranslate();
  const tray = useBoard((state) => state.layout.tray);
  if (!tray) return null;
  return (
    <p
      className="jr-tray"
      style={{ left: LAYOUT.laneHeader + INSET, top: tray.y + 12, width: 720 }}
    >
      <strong>{t('tray.title')}</strong>
      {t('tray.hint')}
    </p>
  );
}
