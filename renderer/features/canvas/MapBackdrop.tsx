/** What lies under the cards: columns, rows and the emotion curves, in map coordinates. */
import { memo } from 'react';
import { LAYOUT } from '../../../shared/views/board-layout';
import type { CurvePoint, EmotionCurve } from '../../../shared/views/emotion-curve';
import { emotionY } from '../../../shared/views/emotion-curve';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { useBoard, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import './backdrop.css';

export const MapBackdrop = memo(function MapBackdrop() {
  const { width, height, stages, lanes, tray } = useBoard((state) => state.layout);
  const curves = useBoard((state) => state.curves);
  const palette = usePalette();
  const bottom = tray?.y ?? height;
  return (
    <svg className="jr-backdrop" width={width} height={height} aria-hidden="true">
      {lanes.map((lane, index) => (
        <rect
          key={lane.id}
          x={LAYOUT.laneHeader}
          y={lane.y}
          width={Math.max(0, width - LAYOUT.laneHeader)}
          height={lane.height}
          fill={index % 2 === 0 ? palette.paper : palette.tint}
        />
      ))}
      <g stroke={palette.hairline}>
        {[...stages.map(({ x }) => x), width].map((x) => (
          <line key={x} x1={x} y1={LAYOUT.stageHeader} x2={x} y2={bottom} />
        ))}
        {[...lanes.map(({ y }) => y), bottom].map((y) => (
          <line key={y} x1={LAYOUT.laneHeader} y1={y} x2={width} y2={y} />
        ))}
      </g>
      {curves.map((curve) => (
        <Curve key={curve.laneId} curve={curve} width={width} />
      ))}
    </svg>
  );
});

function useLaneColour(laneId: string): string {
  const palette = usePalette();
  const colour = useBoard(({ board }) => {
    const lane = board.lanes.get(laneId);
    return lane ? laneAppearance(board, lane).colour : 'slate';
  });
  return palette.stage[colour];
}

function Curve({ curve, width }: { curve: EmotionCurve; width: number }) {
  const palette = usePalette();
  const colour = useLaneColour(curve.laneId);
  return (
    <g>
      {[-2, -1, 1, 2].map((emotion) => (
        <line
          key={emotion}
          x1={LAYOUT.laneHeader}
          x2={width}
          y1={emotionY(emotion, curve.top)}
          y2={emotionY(emotion, curve.top)}
          stroke={palette.hairline}
          strokeOpacity={0.55}
        />
      ))}
      <line
        x1={LAYOUT.laneHeader}
        x2={width}
        y1={curve.baseline}
        y2={curve.baseline}
        stroke={palette.outline}
        strokeDasharray="2 4"
      />
      {curve.paths.map((path) => (
        <path key={path} d={path} fill="none" stroke={colour} strokeWidth={2.25} />
      ))}
      {curve.points.map((point) => (
        <CurveDot key={point.id} point={point} />
      ))}
    </g>
  );
}

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
      r={isSelected ? 7 : 5}
      fill={palette.emotion[point.emotion]}
      stroke={isSelected ? palette.ink : palette.paper}
      strokeWidth={2}
      onClick={select}
    >
      <title>{title}</title>
    </circle>
  );
}
