/** The head of the picture: whose journey this is, from where to where, and as of when. */
import { textWidth, wrapText } from '../text/measure';
import { describeFilter } from '../views/filter-text';
import { type Primitive, textInRow, textLines } from './primitives';
import { MARGIN, type SceneContext } from './scene-context';

/** A day as the caller's clock and calendar have it; a scene never asks what day it is. */
export interface PictureDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day: number;
}

export interface TitleBlock {
  readonly height: number;
  readonly items: readonly Primitive[];
}

const TITLE = { size: 28, weight: 700 } as const;
const TITLE_LINE = 38;
const SCOPE = { size: 14, weight: 400 } as const;
const SCOPE_LINE = 22;
const FILTER = { size: 14, weight: 600 } as const;
const FACTS = { size: 12, weight: 400 } as const;
const GAP = 32;

function scopeLine({ board, t }: SceneContext): string {
  const { start, end, timeSpan } = board.meta.scope;
  return [
    start === '' ? '' : t('picture.scope.start', { start }),
    end === '' ? '' : t('picture.scope.end', { end }),
    timeSpan,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What the picture is filtered by, so that nobody takes it for the whole map. */
function filterLine({ board, filtered, t }: SceneContext): string {
  if (!filtered) return '';
  const shown = filtered.kept.size;
  const filter = describeFilter(board, filtered.filter, t);
  return t('picture.filter', { filter, shown, all: board.touchpoints.size });
}

/** Title and scope on the left; date and counts on the right. */
export function drawTitleBlock(
  context: SceneContext,
  width: number,
  date: PictureDate | undefined,
): TitleBlock {
  const { board, palette, t } = context;
  const counts = t('picture.counts', {
    stages: board.stages.size,
    personas: board.personas.size,
    touchpoints: board.touchpoints.size,
  });
  const dated = date ? t('picture.date', { ...date, year: String(date.year) }) : '';
  const factsWidth = Math.max(textWidth(counts, FACTS), textWidth(dated, FACTS));
  const left = width - 2 * MARGIN - factsWidth - GAP;
  const title = wrapText(board.meta.title || t('board.untitled'), TITLE, {
    width: left,
    maxLines: 2,
  });
  const scope = scopeLine(context);
  const scopeLines = scope === '' ? [] : wrapText(scope, SCOPE, { width: left, maxLines: 2 });
  const filter = filterLine(context);
  const filterLines =
    filter === '' ? [] : wrapText(filter, FILTER, { width: width - 2 * MARGIN, maxLines: 3 });
  const scopeTop = MARGIN - 4 + title.length * TITLE_LINE + 2;
  const filterTop = scopeTop + Math.max(1, scopeLines.length) * SCOPE_LINE;
  const facts = { ...FACTS, fill: palette.secondary, anchor: 'end' } as const;
  const right = width - MARGIN;
  const items: Primitive[] = [
    ...textLines(
      title,
      { x: MARGIN, top: MARGIN - 4, height: TITLE_LINE },
      { ...TITLE, fill: palette.ink },
    ),
    ...textLines(
      scopeLines,
      { x: MARGIN, top: scopeTop, height: SCOPE_LINE },
      { ...SCOPE, fill: palette.secondary },
    ),
    textInRow(counts, { x: right, top: scopeTop, height: SCOPE_LINE }, facts),
    ...textLines(
      filterLines,
      { x: MARGIN, top: filterTop, height: SCOPE_LINE },
      { ...FILTER, fill: palette.ink },
    ),
  ];
  if (dated !== '')
    items.push(textInRow(dated, { x: right, top: scopeTop - 24, height: SCOPE_LINE }, facts));
  return { height: filterTop + filterLines.length * SCOPE_LINE, items };
}
