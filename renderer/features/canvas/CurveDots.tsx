/** The points of the emotion curves as far as they can be clicked; the painter draws them. */
import { memo, useMemo } from 'react';
import type { CurvePoint } from '../../../shared/views/emotion-curve';
import { useBoard, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { useInView } from './mounting/use-mounting';
import './backdrop.css';

const REACH = 8;

const boundsOf = ({ x, y }: CurvePoint) => ({
  x: x - REACH,
  y: y - REACH,
  width: 2 * REACH,
  height: 2 * REACH,
});

export const CurveDots = memo(function CurveDots() {
  const curves = useBoard((state) => state.curves);
  const { width, height } = useBoard((state) => state.layout);
  const points = useMemo(() => curves.flatMap((curve) => curve.points), [curves]);
  const inView = useInView(points, boundsOf);
  return (
    <svg className="jr-backdrop" width={width} height={height} aria-hidden="true">
      {inView.map((point) => (
        <CurveDot key={point.id} point={point} />
      ))}
    </svg>
  );
});

/** A click on a point of the curve selects its card, and the selected card's point stands out. */
const CurveDot = memo(function CurveDot({ point }: { point: CurvePoint }) {
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
      r={REACH}
      fill={isSelected ? palette.emotion[point.emotion] : 'transparent'}
      stroke={isSelected ? palette.ink : 'none'}
      strokeWidth={2}
      onClick={select}
    >
      <title>{title}</title>
    </circle>
  );
});
