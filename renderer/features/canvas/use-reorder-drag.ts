/** Dragging a header to another place in its row or column; Escape leaves it where it was. */
import { useStoreApi } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback, useState } from 'react';

/** Pixels before a press becomes a drag; less is a trembling click. */
const THRESHOLD_PX = 6;

export interface Span {
  readonly id: string;
  readonly start: number;
  readonly size: number;
}

interface ReorderOptions {
  readonly axis: 'x' | 'y';
  readonly onMove: (id: string, index: number) => void;
}

export interface ReorderMark {
  readonly id: string;
  /** Map coordinate of the line where the item would go. */
  readonly at: number;
}

/** Place among the other items for a pointer at map coordinate `at`. */
export function placeAt(spans: readonly Span[], id: string, at: number): number {
  return spans.filter((span) => span.id !== id && at > span.start + span.size / 2).length;
}

function lineAt(spans: readonly Span[], id: string, index: number): number {
  const others = spans.filter((span) => span.id !== id);
  const next = others[index];
  const last = others.at(-1);
  if (next) return next.start;
  return last ? last.start + last.size : 0;
}

export function useReorderDrag({ axis, onMove }: ReorderOptions) {
  const store = useStoreApi();
  const [mark, setMark] = useState<ReorderMark | null>(null);

  const onPointerDown = useCallback(
    /** `spans`: the item and its siblings along the axis, in map coordinates and in order. */
    (event: ReactPointerEvent<HTMLElement>, id: string, spans: readonly Span[]) => {
      if (
        event.button !== 0 ||
        (event.target as Element).closest('button:not(.jr-header__title), input')
      )
        return;
      const origin = axis === 'x' ? event.clientX : event.clientY;
      let index: number | undefined;
      const toMap = (move: PointerEvent) => {
        const { domNode, transform } = store.getState();
        const box = domNode?.getBoundingClientRect();
        return axis === 'x'
          ? (move.clientX - (box?.left ?? 0) - transform[0]) / transform[2]
          : (move.clientY - (box?.top ?? 0) - transform[1]) / transform[2];
      };
      const onPointerMove = (move: PointerEvent) => {
        const now = axis === 'x' ? move.clientX : move.clientY;
        if (index === undefined && Math.abs(now - origin) < THRESHOLD_PX) return;
        index = placeAt(spans, id, toMap(move));
        setMark({ id, at: lineAt(spans, id, index) });
      };
      const end = () => {
        window.removeEventListener('pointermove', onPointerMove);
        window.removeEventListener('pointerup', onPointerUp);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', onKeyDown, { capture: true });
        setMark(null);
      };
      const onPointerUp = () => {
        const isElsewhere = index !== undefined && spans[index]?.id !== id;
        if (isElsewhere && index !== undefined) onMove(id, index);
        end();
      };
      const onKeyDown = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        end();
      };
      window.addEventListener('pointermove', onPointerMove);
      window.addEventListener('pointerup', onPointerUp);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', onKeyDown, { capture: true });
    },
    [axis, onMove, store],
  );

  return { mark, onPointerDown };
}
