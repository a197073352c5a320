/**
 * How much of the map is drawn at a zoom. Text is set at a size that can be read or left out;
 * what replaces it is larger and says less: title, then colour with face and flag, then blocks
 * under the emotion curve.
 */
import { CARD_META, CARD_TITLE } from './card-size';

export const DETAIL_LEVELS = ['full', 'title', 'colour', 'block'] as const;
export type DetailLevel = (typeof DETAIL_LEVELS)[number];

export interface Detail {
  readonly level: DetailLevel;
  /** Size of a card's title, in pixels of the map. */
  readonly titleSize: number;
  /** Lines are so many times wider than at full size, to stay visible. */
  readonly lineScale: number;
}

/** The smallest type on the screen, in its pixels. */
const LEGIBLE = { title: 9, meta: 8 } as const;
/** Zooms at which the next coarser level begins. */
const FULL_FROM = LEGIBLE.meta / CARD_META.size;
const TITLE_FROM = 0.36;
/** A face of `COLOUR_FROM` × its size is still more than a dot. */
const COLOUR_FROM = 0.13;
/** Titles grow in these steps, so that few sizes have to be broken into lines. */
const SIZE_STEP = 2;

const details = new Map<string, Detail>();

/** One object for all zooms that look the same, so that drawings can be kept by it. */
function shared(detail: Detail): Detail {
  const key = `${detail.level} ${detail.titleSize} ${detail.lineScale}`;
  const known = details.get(key);
  if (known) return known;
  details.set(key, detail);
  return detail;
}

export function detailLevel(zoom: number): DetailLevel {
  if (zoom >= FULL_FROM) return 'full';
  if (zoom >= TITLE_FROM) return 'title';
  return zoom >= COLOUR_FROM ? 'colour' : 'block';
}

export function detailAt(zoom: number): Detail {
  const level = detailLevel(zoom);
  const isText = level === 'full' || level === 'title';
  const wanted = Math.ceil(LEGIBLE.title / zoom / SIZE_STEP) * SIZE_STEP;
  const halvings = Math.max(0, Math.log2(FULL_FROM / zoom));
  return shared({
    level,
    titleSize: level === 'title' ? Math.max(CARD_TITLE.size, wanted) : CARD_TITLE.size,
    lineScale: isText ? 1 : 2 ** (Math.round(halvings * 2) / 2),
  });
}
