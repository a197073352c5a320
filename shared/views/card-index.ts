/** Which cards are at a point or in a part of the map, without looking at all of them. */
import type { BoardLayout, CardBox } from './board-layout';
import type { Point } from './drop-place';

export interface MapRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Side of a square of the index: some cards each at every density of a map. */
const SQUARE = 480;

const key = (column: number, row: number) => row * 65_536 + column;
const indices = new WeakMap<BoardLayout['cards'], CardIndex>();

export class CardIndex {
  readonly #squares = new Map<number, CardBox[]>();
  readonly #cards: BoardLayout['cards'];
  /** Place of each card in the reading order of the layout; made when it is first asked for. */
  #rank: ReadonlyMap<string, number> | undefined;

  constructor(cards: BoardLayout['cards']) {
    this.#cards = cards;
    for (const box of cards.values()) {
      for (const square of squaresOf(box)) {
        const boxes = this.#squares.get(square);
        if (boxes) boxes.push(box);
        else this.#squares.set(square, [box]);
      }
    }
  }

  /** The index of a layout, made once for it. */
  static of({ cards }: Pick<BoardLayout, 'cards'>): CardIndex {
    const known = indices.get(cards);
    if (known) return known;
    const made = new CardIndex(cards);
    indices.set(cards, made);
    return made;
  }

  /** Cards that reach into a region, in no particular order. */
  in(region: MapRegion): readonly CardBox[] {
    // A view of the whole map has more squares than there are: all cards are quicker looked at.
    const squares = (region.width * region.height) / SQUARE ** 2;
    if (squares > this.#squares.size)
      return [...this.#cards.values()].filter((box) => overlap(box, region));
    const found = new Set<CardBox>();
    for (const square of squaresOf(region))
      for (const box of this.#squares.get(square) ?? []) if (overlap(box, region)) found.add(box);
    return [...found];
  }

  at({ x, y }: Point): CardBox | undefined {
    const square = key(Math.floor(x / SQUARE), Math.floor(y / SQUARE));
    return this.#squares
      .get(square)
      ?.find((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
  }

  /** Cards in the order in which the map is read. */
  inReadingOrder(ids: Iterable<string>): string[] {
    this.#rank ??= new Map([...this.#cards.keys()].map((id, rank) => [id, rank]));
    const rank = this.#rank;
    return [...ids].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  }
}

function squaresOf({ x, y, width, height }: MapRegion): readonly number[] {
  const [left, right] = [Math.floor(x / SQUARE), Math.floor((x + width) / SQUARE)];
  const [top, bottom] = [Math.floor(y / SQUARE), Math.floor((y + height) / SQUARE)];
  const squares: number[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) squares.push(key(column, row));
  return squares;
}

function overlap(a: MapRegion, b: MapRegion): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
