/** A kept map as the picture that an export would be: all of it, to scroll and to read. */
import { useMemo } from 'react';
import { drawScene } from '../../../shared/export/scene';
import type { Board } from '../../../shared/model/board';
import { layOutBoard } from '../../../shared/views/board-layout';
import { Drawing } from '../../drawing/Drawing';
import { useLocale } from '../../state/locale';

interface KeptMapProps {
  readonly board: Board;
  readonly label: string;
}

export function KeptMap({ board, label }: KeptMapProps) {
  const { locale } = useLocale();
  const scene = useMemo(() => {
    const now = new Date();
    const date = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    return drawScene({ board, layout: layOutBoard(board), locale, date });
  }, [board, locale]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="jr-points__map" aria-label={label} tabIndex={0}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        width={scene.width * SCALE}
        height={scene.height * SCALE}
      >
        <Drawing items={scene.primitives} />
      </svg>
    </section>
  );
}

/** Small enough to see much of it, large enough to read titles. */
const SCALE = 0.6;
