/**
 * The upper left part of a map, small enough to be kept for every map and drawn in any theme: what
 * one would make out from afar. No words; at this size they would be grey dust.
 */
import type { Board } from '../model/board';
import type { Colour } from '../model/colour';
import type { Emotion } from '../model/touchpoint';
import { textWidth } from '../text/measure';
import type { BoardLayout } from './board-layout';
import { CARD_TITLE, titleLines } from './card-size';
import { emotionCurves } from './emotion-curve';
import { laneAppearance } from './lane-appearance';

/** Shows so much of the map; the rest is cut. */
export const PREVIEW = { width: 1390, height: 880 } as const;

export interface PreviewCard {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly emotion?: Emotion;
  readonly critical?: true;
  /** Lengths of the lines of its title. */
  readonly lines: readonly number[];
}

export interface BoardPreview {
  readonly width: number;
  readonly height: number;
  /** Height of the stages' headers. */
  readonly top: number;
  readonly stages: readonly {
    readonly x: number;
    readonly width: number;
    readonly colour: Colour;
    /** Length of the name. */
    readonly name: number;
  }[];
  readonly lanes: readonly {
    readonly y: number;
    readonly height: number;
    readonly colour: Colour;
    readonly portrait: string;
    readonly curveY?: number;
    readonly curves: readonly string[];
  }[];
  readonly cards: readonly PreviewCard[];
}

const STAGE_NAME = { size: 16, weight: 600 } as const;

function previewCards(board: Board, layout: BoardLayout): readonly PreviewCard[] {
  return [...layout.cards.values()].flatMap(({ id, x, y, height }) => {
    const touchpoint = board.touchpoints.get(id);
    if (!touchpoint || x > PREVIEW.width || y > PREVIEW.height) return [];
    const { emotion, critical } = touchpoint;
    const lines = titleLines(touchpoint).map((text) => Math.round(textWidth(text, CARD_TITLE)));
    return [
      {
        x,
        y,
        height,
        lines,
        ...(emotion === undefined ? {} : { emotion }),
        ...(critical ? { critical } : {}),
      },
    ];
  });
}

export function boardPreview(board: Board, layout: BoardLayout): BoardPreview {
  const curves = new Map(emotionCurves(board, layout).map((curve) => [curve.laneId, curve.paths]));
  return {
    width: Math.min(layout.width, PREVIEW.width),
    height: Math.min(layout.height, PREVIEW.height),
    top: layout.top,
    stages: layout.stages
      .filter(({ x }) => x < PREVIEW.width)
      .map(({ id, x, width }) => {
        const stage = board.stages.get(id);
        const name = Math.round(textWidth(stage?.title ?? '', STAGE_NAME));
        return { x, width, colour: stage?.colour ?? 'slate', name };
      }),
    lanes: layout.lanes.flatMap(({ id, y, height, curveY }) => {
      const lane = board.lanes.get(id);
      if (!lane || y > PREVIEW.height) return [];
      const { colour, portrait } = laneAppearance(board, lane);
      return [
        {
          y,
          height,
          colour,
          portrait,
          curves: curves.get(id) ?? [],
          ...(curveY === undefined ? {} : { curveY }),
        },
      ];
    }),
    cards: previewCards(board, layout),
  };
}
