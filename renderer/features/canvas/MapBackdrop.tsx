/** What lies under the cards: columns, rows and the emotion curves, in map coordinates. */
import { memo, useMemo } from 'react';
import { drawCurves } from '../../../shared/export/draw-curves';
import { drawGrid } from '../../../shared/export/draw-grid';
import { LAYOUT } from '../../../shared/views/board-layout';
import type { CurvePoint } from '../../../shared/views/emotion-curve';
import { Drawing } from '../../drawing/Drawing';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import './backdrop.css';

/** The picture's grid goes on below its headers; on the screen the headers stand elsewhere. */
const cellsOnly = (top: number) => `inset(${top}px -1px 0 ${LAYOUT.laneHeader}px)`;

export const MapBackdrop = memo(function MapBackdrop() {
  const t = useTranslate();
  const board = useBoard((state) => state.board);
  const layout = useBoard((state) => state.layout);
  const curves = useBoard((state) => state.curves);
  const palette = usePalette();
  const items = useMemo(() => {
    const context = { board, layout, palette, t };
    const drawn = drawCurves(context, curves);
    return [...drawGrid(context), ...drawn.bands, ...drawn.curves];
  }, [board, layout, palette, t, curves]);
  return (
    <svg
      className="jr-backdrop"
      width={layout.width}
      height={layout.height}
      style={{ clipPath: cellsOnly(layout.top) }}
      aria-hidden="true"
    >
      <Drawing items={items} />
      {curves.flatMap(({ points }) =>
        points.map((point) => <CurveDot key={point.id} point={point} />),
      )}
    </svg>
  );
});

/** A click on a point of the curve selects its card, and the selected card's point stands out. */
function CurveDot({ point }: { point: CurvePoint }) {
  const session = useSession();
  const palette = usePalette();
  const isSelected = useUi(
    ({ selection }) => selection.kind === 'touchpoints' && selection.ids.includes(point.id),
  );
  const title = useBoard(({ board }) => board.touchpoints.get(point.id)?.title ?? '');
  const select = () => {
    session.ui.update((draft) => {
      draft.selection = { kind: 'touchpoints', ids: [point.id] };
    });
    session.camera?.reveal([point.id]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the card itself is the control
    <circle
      className="jr-curve-dot nopan"
      cx={point.x}
      cy={point.y}
      r={8}
      fill={isSelected ? palette.emotion[point.emotion] : 'transparent'}
      stroke={isSelected ? palette.ink : 'none'}
      strokeWidth={2}
      onClick={select}
    >
      <title>{title}</title>
    </circle>
  );
}
