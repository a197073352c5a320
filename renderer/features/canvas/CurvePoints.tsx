/** The point of a curve that the pointer means: what can be taken, where it would go, whose it is. */
import { useStore } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { EMOTIONS } from '../../../shared/model/touchpoint';
import { type CurvePoint, curveOfLane, emotionY } from '../../../shared/views/emotion-curve';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { EmotionFace } from '../../drawing/CardMarks';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { useCurveDrag, useCurveHover } from './use-curve-pointer';
import './curve-points.css';

/** Size of what the pointer takes, in pixels of the map. */
const HANDLE = 14;

/** The curve with the point as it is now, and as it would be after the drop. */
function usePointedCurve() {
  const pointer = useUi((state) => state.curvePointer);
  const board = useBoard((state) => state.board);
  const layout = useBoard((state) => state.layout);
  if (!pointer) return null;
  const lane = layout.lanes.find(({ id }) => id === pointer.laneId);
  const record = board.lanes.get(pointer.laneId);
  if (!lane || !record) return null;
  const cells = layout.cells.filter(({ laneId }) => laneId === pointer.laneId);
  const { felt } = pointer;
  const otherwise = felt === undefined ? undefined : new Map([[pointer.id, felt]]);
  const curve = curveOfLane(board, { lane, cells }, otherwise);
  const at = curve?.points.find(({ id }) => id === pointer.id);
  if (!curve || !at) return null;
  const { colour } = laneAppearance(board, record);
  return { curve, point: at, isDragged: felt !== undefined, colour };
}

/** The points of the selected cards stand out. */
function useSelectedPoints(): readonly CurvePoint[] {
  const curves = useBoard((state) => state.curves);
  const selection = useUi((state) => state.selection);
  return useMemo(() => {
    if (selection.kind !== 'touchpoints') return [];
    const ids = new Set(selection.ids);
    return curves.flatMap(({ points }) => points.filter(({ id }) => ids.has(id)));
  }, [curves, selection]);
}

/** Below the cards: the handle and, while it is dragged, the curve that would be. */
export const CurvePoints = memo(function CurvePoints() {
  const palette = usePalette();
  const pointed = usePointedCurve();
  const selected = useSelectedPoints();
  useCurveHover();
  const dots = selected.map(({ id, x, y, emotion }) => (
    <circle
      key={id}
      cx={x}
      cy={y}
      r={8}
      fill={palette.emotion[emotion]}
      stroke={palette.ink}
      strokeWidth={2}
    />
  ));
  if (!pointed && dots.length === 0) return null;
  return (
    <svg className="jr-curve-points" width={1} height={1} aria-hidden="true">
      {dots}
      {pointed ? <PointedCurve {...pointed} /> : null}
    </svg>
  );
});

type Pointed = NonNullable<ReturnType<typeof usePointedCurve>>;

function PointedCurve({ curve, point, isDragged, colour }: Pointed) {
  const palette = usePalette();
  const canEdit = useCanEdit();
  const onPointerDown = useCurveDrag();
  return (
    <>
      {isDragged ? (
        <>
          <line
            x1={point.x}
            x2={point.x}
            y1={emotionY(2, curve.top, curve.height)}
            y2={emotionY(-2, curve.top, curve.height)}
            stroke={palette.secondary}
            strokeDasharray="2 3"
          />
          {EMOTIONS.map((emotion) => (
            <circle
              key={emotion}
              cx={point.x}
              cy={emotionY(emotion, curve.top, curve.height)}
              r={2.5}
              fill={palette.secondary}
            />
          ))}
          {curve.paths.map((path) => (
            <path
              key={path}
              d={path}
              fill="none"
              stroke={palette.stage[colour]}
              strokeWidth={3}
              strokeDasharray="6 4"
            />
          ))}
        </>
      ) : null}
      <circle
        className="jr-curve-points__dot"
        cx={point.x}
        cy={point.y}
        r={isDragged ? 9 : 7}
        fill={palette.emotion[point.emotion]}
        stroke={palette.ink}
        strokeWidth={2}
      />
      <circle
        className={`jr-curve-points__handle nopan ${canEdit ? 'jr-curve-points__handle--own' : ''}`}
        cx={point.x}
        cy={point.y}
        r={HANDLE}
        fill="transparent"
        onPointerDown={onPointerDown}
      />
    </>
  );
}

/** Above the cards: the card that the point belongs to, and what the point says. */
export function CurveTip() {
  const t = useTranslate();
  const pointed = usePointedCurve();
  const id = pointed?.point.id ?? '';
  const title = useBoard(({ board }) => board.touchpoints.get(id)?.title);
  const card = useBoard(({ layout }) => layout.cards.get(id));
  const zoom = useStore(({ transform }) => transform[2]);
  if (!pointed) return null;
  const { x, y, emotion } = pointed.point;
  const value = emotion > 0 ? `+${emotion}` : String(emotion).replace('-', '−');
  return (
    <>
      {card ? (
        <div
          className="jr-curve-tip__card"
          style={{ left: card.x, top: card.y, width: card.width, height: card.height }}
        />
      ) : null}
      <div
        className="jr-curve-tip"
        role="status"
        style={{ left: x, top: y, transform: `scale(${1 / zoom}) translate(-50%, -100%)` }}
      >
        <span className="jr-curve-tip__value">
          <EmotionFace emotion={emotion} size={16} />
          {value} {t(`emotion.${emotion}`)}
        </span>
        <span className="jr-curve-tip__title">{title || t('touchpoint.untitled')}</span>
      </div>
    </>
  );
}
