/**
 * Keeps a handful of cards mounted as elements: those in view once the camera rests, some at a
 * time, and always those that somebody is working with. All others are only painted.
 */
import { CardIndex } from '../../../../shared/views/card-index';
import type { PresenceState } from '../../../state/presence-store';
import type { Session } from '../../../state/session';
import { selectedCards } from '../../../state/ui-store';
import { BATCH, nextMounted } from './choose-cards';
import { ELEMENTS_FROM_ZOOM, type RestingView } from './view-window';

/** So few are elements at every zoom. */
const FEW_CARDS = 60;
/** Of a large selection so many are elements; the painter shows all of it. */
const MOST_SELECTED = 24;
const MOST_DRAGGED = 60;
const MOST_HELD = 40;

export class CardMounting {
  readonly #session: Session;
  readonly #view: RestingView;
  readonly #listeners = new Set<() => void>();
  #mounted: ReadonlySet<string> = new Set();
  #ids: readonly string[] = [];
  #pointed: string | undefined;
  #focused: string | undefined;
  #frame = 0;
  #stops: readonly (() => void)[] = [];

  constructor(session: Session, view: RestingView) {
    this.#session = session;
    this.#view = view;
    this.#step();
  }

  /** Ids of the mounted cards in reading order; the same array until that changes. */
  readonly ids = (): readonly string[] => this.#ids;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  /** The card under the pointer can be pressed, whatever the zoom. */
  point(id: string | undefined): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#step();
  }

  /** The card that has the focus, or is to have it, stays where the keyboard can find it. */
  focus(id: string): void {
    if (id === this.#focused) return;
    this.#focused = id;
    this.#step();
  }

  #start(): void {
    const { boardStore, ui, presence } = this.#session;
    this.#stops = [
      this.#view.subscribe(() => this.#step()),
      boardStore.subscribe((now, before) => {
        if (now.layout !== before.layout) this.#step();
      }),
      ui.subscribe((now, before) => {
        const { selection, titleEdit } = now;
        const isDragOther = now.gesture?.ids !== before.gesture?.ids;
        if (selection !== before.selection || titleEdit !== before.titleEdit || isDragOther)
          this.#step();
      }),
      presence.subscribe((now, before) => {
        if (now.selectedBy !== before.selectedBy) this.#step();
      }),
    ];
    this.#step();
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #step(): void {
    const wanted = this.#wanted();
    const pinned = this.#pinned();
    const { mounted, isDone } = nextMounted({ wanted, mounted: this.#mounted, pinned });
    this.#mounted = mounted;
    if (!isDone && this.#stops.length > 0)
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#step();
      });
    const { layout } = this.#session.boardStore.getState();
    const ids = CardIndex.of(layout).inReadingOrder(new Set([...mounted, ...pinned]));
    if (ids.length === this.#ids.length && ids.every((id, index) => id === this.#ids[index]))
      return;
    this.#ids = ids;
    for (const listener of this.#listeners) listener();
  }

  #wanted(): readonly string[] {
    const { layout } = this.#session.boardStore.getState();
    const { region, zoom } = this.#view.current();
    const index = CardIndex.of(layout);
    if (!region) return index.inReadingOrder(layout.cards.keys()).slice(0, BATCH);
    const inView = index.in(region);
    const all = index.inReadingOrder(inView.map(({ id }) => id));
    // From afar one card is left, for the keyboard to come in by.
    return zoom >= ELEMENTS_FROM_ZOOM || all.length <= FEW_CARDS ? all : all.slice(0, 1);
  }

  #pinned(): ReadonlySet<string> {
    const { ui, boardStore, presence } = this.#session;
    const { selection, titleEdit, gesture } = ui.getState();
    const { cards } = boardStore.getState().layout;
    const ids = [
      this.#pointed,
      this.#focused,
      titleEdit?.kind === 'touchpoint' ? titleEdit.id : undefined,
      ...selectedCards(selection).slice(0, MOST_SELECTED),
      ...(gesture?.ids.slice(0, MOST_DRAGGED) ?? []),
      ...heldBy(presence.getState()),
    ];
    return new Set(ids.filter((id) => id !== undefined && cards.has(id)) as string[]);
  }
}

/** Cards that others have selected show by whom. */
function heldBy({ selectedBy }: PresenceState): readonly string[] {
  return [...selectedBy.keys()].slice(0, MOST_HELD);
}
