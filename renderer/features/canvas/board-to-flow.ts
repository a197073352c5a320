/** Board, layout and window state → nodes of React Flow; unchanged ones keep their identity. */
import { type Node, type NodeHandle, Position } from '@xyflow/react';
import type { CardBox } from '../../../shared/views/board-layout';

export interface CardData extends Record<string, unknown> {
  readonly id: string;
}
export type CardNode = Node<CardData, 'card'>;

/** Links are drawn from these spots; fixed numbers, so that React Flow measures nothing. */
const HANDLE = 12;

function handlesOf({ width, height }: CardBox): NodeHandle[] {
  const y = height / 2 - HANDLE / 2;
  const side = { y, width: HANDLE, height: HANDLE };
  return [
    { ...side, id: 'left', type: 'source', position: Position.Left, x: -HANDLE / 2 },
    { ...side, id: 'right', type: 'source', position: Position.Right, x: width - HANDLE / 2 },
  ];
}

/** Cards are reached with the arrows: the map as a whole is one stop of the Tab key. */
const OUT_OF_TAB_ORDER = { tabIndex: -1 } as const;

/** A card on its way is above everything else. */
const DRAGGED_Z = 1000;

export interface FlowInput {
  /** Cards that are elements, in reading order; the others are only painted. */
  readonly ids: readonly string[];
  readonly cards: ReadonlyMap<string, CardBox>;
  readonly selected: ReadonlySet<string>;
  /** Positions of the cards being dragged. */
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly canEdit: boolean;
  /** What a screen reader says of each card. */
  readonly labelOf: (id: string) => string;
}

const sameBox = (node: CardNode, box: CardBox) =>
  node.width === box.width && node.height === box.height;

/** Builds the nodes, reusing those of the last call that would come out the same. */
export class FlowProjection {
  #nodes = new Map<string, CardNode>();
  #list: CardNode[] = [];

  nodes(input: FlowInput): CardNode[] {
    const nodes = new Map<string, CardNode>();
    for (const id of input.ids) {
      const box = input.cards.get(id);
      if (box) nodes.set(id, this.#node(box, input));
    }
    const list = [...nodes.values()];
    const isSame =
      list.length === this.#list.length && list.every((node, index) => node === this.#list[index]);
    this.#nodes = nodes;
    if (!isSame) this.#list = list;
    return this.#list;
  }

  #node(box: CardBox, input: FlowInput): CardNode {
    const position = input.positions[box.id] ?? { x: box.x, y: box.y };
    const selected = input.selected.has(box.id);
    const isDragged = box.id in input.positions;
    const known = this.#nodes.get(box.id);
    const ariaLabel = input.labelOf(box.id);
    if (
      known &&
      sameBox(known, box) &&
      known.position.x === position.x &&
      known.position.y === position.y &&
      known.selected === selected &&
      (known.zIndex === DRAGGED_Z) === isDragged &&
      known.draggable === input.canEdit &&
      known.ariaLabel === ariaLabel
    )
      return known;
    return {
      id: box.id,
      type: 'card',
      position,
      width: box.width,
      height: box.height,
      measured: { width: box.width, height: box.height },
      handles: handlesOf(box),
      data: known?.data ?? { id: box.id },
      selected,
      zIndex: isDragged ? DRAGGED_Z : 0,
      domAttributes: OUT_OF_TAB_ORDER,
      draggable: input.canEdit,
      connectable: input.canEdit,
      deletable: false,
      ariaLabel,
    };
  }
}
