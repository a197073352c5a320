/** A map as a small picture in the present theme. */
import { useMemo } from 'react';
import { drawPreview } from '../../shared/export/draw-preview';
import { type BoardPreview, PREVIEW } from '../../shared/views/board-preview';
import { Drawing } from '../drawing/Drawing';
import { usePalette } from '../state/theme';

/** A map with a single stage is shown larger, not lost in a corner. */
const MIN_WIDTH = 900;

/** Paper above the bars of the stages, so that the frame does not cut them. */
const MARGIN = 30;

interface BoardPictureProps {
  /** Null while it is not known: the empty paper. */
  readonly preview: BoardPreview | null;
  readonly className: string;
}

export function BoardPicture({ preview, className }: BoardPictureProps) {
  const palette = usePalette();
  const items = useMemo(() => (preview ? drawPreview(palette, preview) : []), [palette, preview]);
  const width = Math.max(MIN_WIDTH, preview?.width ?? 0);
  const height = (width * PREVIEW.height) / PREVIEW.width;
  return (
    <svg
      className={className}
      viewBox={`0 ${-MARGIN} ${width} ${height}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
    >
      <Drawing items={items} />
    </svg>
  );
}
