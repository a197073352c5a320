/** Controls of the cells: a `+` in each, the mark of where a dragged card would land, the tray. */
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { type CellBox, LAYOUT } from '../../../shared/views/board-layout';
import { CARD } from '../../../shared/views/card-size';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { addCardIn } from '../../actions/add-card';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { stopAttribute } from './map-stops';
import { useInView } from './mounting/use-mounting';
import './backdrop.css';

const sameBox = (cell: CellBox) => cell;
const INSET = (LAYOUT.column - CARD.width) / 2;

export const CellLayer = memo(function CellLayer() {
  const cells = useInView(
    useBoard((state) => state.layout.cells),
    sameBox,
  );
  const canEdit = useCanEdit();
  return (
    <>
      {canEdit
        ? cells
            .filter(({ isCollapsed }) => !isCollapsed)
            .map((cell) => <AddButton key={`${cell.stageId} ${cell.laneId}`} cell={cell} />)
        : null}
      <Tray />
    </>
  );
});

const AddButton = memo(function AddButton({ cell }: { cell: CellBox }) {
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
      tabIndex={-1}
      data-stop={stopAttribute({ kind: 'cell', stageId: cell.stageId, laneId: cell.laneId })}
      className={`jr-cell-add nopan nodrag ${cell.cards.length === 0 ? 'jr-cell-add--empty' : ''}`}
      style={{ left: cell.x + INSET, top: cell.footY }}
      aria-label={t('touchpoint.addIn', {
        stage: stage || t('stage.untitled'),
        lane: lane || t('lane.untitled'),
      })}
      onFocus={() =>
        session.ui.update((draft) => {
          draft.cell = { stageId: cell.stageId, laneId: cell.laneId };
        })
      }
      onClick={() => addCardIn(session, { stageId: cell.stageId, laneId: cell.laneId })}
    >
      <Plus size={16} aria-hidden />
    </button>
  );
});

/** The cell under a dragged card, and the line where it would be inserted. */
export function DropMark() {
  const drop = useUi(({ gesture }) => gesture?.drop);
  const cell = useBoard(({ layout }) =>
    typeof drop === 'object'
      ? layout.cells.find((one) => one.stageId === drop.stageId && one.laneId === drop.laneId)
      : undefined,
  );
  if (typeof drop !== 'object' || !cell) return null;
  const { x, y, width, height, isCollapsed } = cell;
  return (
    <>
      <div className="jr-drop-cell" style={{ left: x, top: y, width, height }} />
      {isCollapsed ? null : (
        <div className="jr-drop-line" style={{ left: x + INSET, top: drop.lineY - 2 }} />
      )}
    </>
  );
}

/** The strip for cards without a place; it is there while it is empty too, so that nothing jumps. */
function Tray() {
  const t = useTranslate();
  const tray = useBoard((state) => state.layout.tray);
  const width = useBoard((state) => state.layout.width);
  const isTarget = useUi(({ gesture }) => gesture?.drop === 'tray');
  const canEdit = useCanEdit();
  if (!tray || (tray.count === 0 && !canEdit)) return null;
  const { y, height, count } = tray;
  return (
    <div
      className={`jr-tray ${count === 0 ? 'jr-tray--empty' : ''} ${isTarget ? 'jr-tray--target' : ''}`}
      style={{ left: LAYOUT.laneHeader, top: y, width: width - LAYOUT.laneHeader, height }}
    >
      <p>{t(count === 0 ? 'tray.empty' : 'tray.hint')}</p>
    </div>
  );
}
