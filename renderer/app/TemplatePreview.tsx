/** A template as a small picture, drawn from its own layout. */
import { useEffect, useState } from 'react';
import type { Board } from '../../shared/model/board';
import { type BoardLayout, LAYOUT, layOutBoard } from '../../shared/views/board-layout';
import { emotionCurves } from '../../shared/views/emotion-curve';
import { laneAppearance } from '../../shared/views/lane-appearance';
import { useLocale } from '../state/locale';
import { usePalette } from '../state/theme';
import { loadTemplate } from './templates';

/** Shows so much of the map; the rest is cut. */
const VIEW = { width: 1360, height: 860 };

export function TemplatePreview({ id }: { id: string }) {
  const { locale } = useLocale();
  const [board, setBoard] = useState<Board | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadTemplate(id, locale).then((loaded) => {
      if (isCurrent) setBoard(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, locale]);
  return (
    <svg
      className="jr-template__picture"
      viewBox={`0 0 ${VIEW.width} ${VIEW.height}`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
    >
      {board ? <Picture board={board} layout={layOutBoard(board)} /> : null}
    </svg>
  );
}

function Picture({ board, layout }: { board: Board; layout: BoardLayout }) {
  const palette = usePalette();
  return (
    <>
      {layout.stages.map(({ id, x, width }) => (
        <g key={id}>
          <rect
            x={x + 6}
            y={0}
            width={width - 12}
            height={22}
            rx={6}
            fill={palette.stage[board.stages.get(id)?.colour ?? 'slate']}
          />
          <rect x={x + 6} y={36} width={width * 0.6} height={14} rx={7} fill={palette.outline} />
          <line
            x1={x}
            x2={x}
            y1={LAYOUT.stageHeader}
            y2={VIEW.height}
            stroke={palette.hairline}
            strokeWidth={3}
          />
        </g>
      ))}
      {layout.lanes.map(({ id, y }) => {
        const lane = board.lanes.get(id);
        const colour = lane ? palette.stage[laneAppearance(board, lane).colour] : palette.outline;
        return (
          <g key={id}>
            <line
              x1={0}
              x2={layout.width}
              y1={y}
              y2={y}
              stroke={palette.hairline}
              strokeWidth={3}
            />
            <circle cx={56} cy={y + 60} r={34} fill={colour} />
            <rect x={104} y={y + 46} width={74} height={14} rx={7} fill={palette.outline} />
          </g>
        );
      })}
      {[...layout.cards.values()].map(({ id, x, y, width, height }) => {
        const emotion = board.touchpoints.get(id)?.emotion;
        return (
          <g key={id}>
            <rect
              x={x}
              y={y}
              width={width}
              height={height}
              rx={10}
              fill={palette.surface}
              stroke={palette.outline}
              strokeWidth={3}
            />
            <rect
              x={x}
              y={y}
              width={12}
              height={height}
              rx={5}
              fill={emotion === undefined ? palette.outline : palette.emotion[emotion]}
            />
          </g>
        );
      })}
      {emotionCurves(board, layout).flatMap(({ laneId, paths }) =>
        paths.map((path) => (
          <path
            key={`${laneId}${path}`}
            d={path}
            fill="none"
            stroke={palette.accent}
            strokeWidth={6}
          />
        )),
      )}
    </>
  );
}
