/** The compared curves as a picture; a point says whose card it is, and leads to it. */
import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  drawComparedCurve,
  drawComparisonAxes,
  MARK_REACH,
} from '../../../shared/export/draw-comparison';
import {
  type ComparedCurve,
  type CurveComparison,
  type PlacedPoint,
  placeRuns,
} from '../../../shared/views/curve-comparison';
import { Drawing } from '../../drawing/Drawing';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';

const LEFT = 36;
const RIGHT = 12;
const NAMES = 24;

/** How large it is drawn: as the panel is. */
function useSize() {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 900, height: 190 });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { host, size };
}

interface Hovered {
  readonly curve: ComparedCurve;
  readonly point: PlacedPoint;
}

export function ComparisonChart({ comparison }: { readonly comparison: CurveComparison }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const { host, size } = useSize();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const area = useMemo(
    () => ({
      x: LEFT,
      y: 0,
      width: Math.max(80, size.width - LEFT - RIGHT),
      height: Math.max(60, size.height - NAMES),
    }),
    [size],
  );
  const items = useMemo(
    () => [
      ...drawComparisonAxes({ palette, t }, comparison, area),
      ...comparison.curves.flatMap((curve) =>
        drawComparedCurve(palette, comparison, { curve, area }),
      ),
    ],
    [palette, t, comparison, area],
  );
  const points = useMemo(
    () =>
      comparison.curves.flatMap((curve) =>
        placeRuns(comparison, curve, area)
          .flat()
          .map((point): Hovered => ({ curve, point })),
      ),
    [comparison, area],
  );
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - corner.x, event.clientY - corner.y];
    const far = ({ point }: Hovered) => Math.hypot(point.x - x, point.y - y);
    const near = points.filter((one) => far(one) <= MARK_REACH).sort((a, b) => far(a) - far(b));
    setHovered(near[0] ?? null);
  };
  const select = () => {
    if (!hovered) return;
    session.ui.update((draft) => {
      draft.selection = { kind: 'touchpoints', ids: [hovered.point.id] };
    });
    session.camera?.reveal([hovered.point.id]);
  };
  return (
    <div ref={host} className="jr-curves__chart">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table says and does the same by keyboard */}
      <svg
        width={size.width}
        height={size.height}
        role="img"
        aria-label={t('curves.described', { count: comparison.curves.length })}
        className={hovered ? 'jr-curves__picture--hot' : ''}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setHovered(null)}
        onClick={select}
      >
        <Drawing items={items} />
        {hovered ? (
          <circle
            cx={hovered.point.x}
            cy={hovered.point.y}
            r={9}
            fill="none"
            stroke={palette.ink}
            strokeWidth={2}
          />
        ) : null}
      </svg>
      {hovered ? <Tip {...hovered} size={size} /> : null}
    </div>
  );
}

interface TipProps extends Hovered {
  readonly size: { readonly width: number; readonly height: number };
}

/** Beside the point, on the side where there is more room. */
function Tip({ curve, point, size }: TipProps) {
  const t = useTranslate();
  const title = useBoard(({ board }) => board.touchpoints.get(point.id)?.title);
  return (
    <div
      className="jr-curves__tip"
      style={{
        ...(point.x < size.width / 2
          ? { left: point.x + 14 }
          : { right: size.width - point.x + 14 }),
        ...(point.y < size.height / 2
          ? { top: point.y - 6 }
          : { bottom: size.height - point.y - 6 }),
      }}
    >
      <strong>{title || t('touchpoint.untitled')}</strong>
      {`${curve.name || t('persona.untitled')} · ${t(`emotion.${point.emotion}`)}`}
    </div>
  );
}
