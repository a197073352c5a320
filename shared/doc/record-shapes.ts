/** For every kind of record: which field lives where in its Y.Map. */
import * as v from 'valibot';
import { Timestamp } from '../model/board';
import { type BoardFilter, BoardFilterField, FACETS, NO_FILTER } from '../model/board-filter';
import { COLOURS } from '../model/colour';
import type { Lane } from '../model/lane';
import { LINK_KINDS, type Link } from '../model/link';
import { isOrderKey } from '../model/order-key';
import { type Pain, ROOT_HERE, ROOT_OUTSIDE, SEVERITIES } from '../model/pain';
import type { Persona } from '../model/persona';
import type { SavedView } from '../model/saved-view';
import type { Stage } from '../model/stage';
import { tidyNames } from '../model/text';
import {
  EMOTIONS,
  INTENTS,
  PITFALLS,
  type Pillar,
  type PillarScores,
  type Pitfall,
  SCORES,
  type Touchpoint,
} from '../model/touchpoint';
import { type EntityRoot, isEntityId } from './board-doc';
import {
  type Field,
  isFlag,
  isText,
  line,
  lines,
  name,
  oneOf,
  optionalLine,
  orAbsent,
  plain,
  set,
  text,
} from './fields';

export type Shape<T> = { readonly [K in keyof Omit<T, 'id'>]-?: Field<T[K]> };

const order = plain('order', isOrderKey, 'a0');
const colour = plain('colour', oneOf(COLOURS), 'slate');

const stage: Shape<Stage> = {
  parentId: plain('parentId', orAbsent(isEntityId), undefined),
  title: line('title'),
  prompt: line('prompt'),
  colour,
  order,
};

const persona: Shape<Persona> = {
  name: line('name'),
  portrait: name('portrait'),
  colour,
  who: text('who'),
  needs: lines('needs'),
  problems: lines('problems'),
  expectations: lines('expectations'),
  quote: text('quote'),
};

const lane: Shape<Lane> = {
  personaId: plain('personaId', orAbsent(isEntityId), undefined),
  title: line('title'),
  colour,
  order,
};

/**
 * Where a card is, as ONE value: stage, lane and order change together or not at all. Stage and
 * lane are empty in the tray.
 */
export interface Cell {
  readonly stage: string;
  readonly lane: string;
  readonly order: string;
}

export const NO_CELL: Cell = { stage: '', lane: '', order: 'a0' };

const isIdOrEmpty = (value: unknown) => value === '' || isEntityId(value);

export const isCell = (value: unknown): value is Cell => {
  if (typeof value !== 'object' || value === null) return false;
  const cell = value as Partial<Cell>;
  return isIdOrEmpty(cell.stage) && isIdOrEmpty(cell.lane) && isOrderKey(cell.order);
};

export const cellField = plain('cell', isCell, NO_CELL);

function cellPart<K extends keyof Cell>(part: K): Field<Cell[K]> {
  return {
    read: (fields, onUnreadable) => cellField.read(fields, onUnreadable)[part],
    write: (fields, value) => {
      const known = fields.get('cell');
      fields.set('cell', { ...(isCell(known) ? known : NO_CELL), [part]: value });
    },
  };
}

const pillarField = (pillar: Pillar) => plain(pillar, orAbsent(oneOf(SCORES)), undefined);
const pillars = {
  heart: pillarField('heart'),
  vision: pillarField('vision'),
  talent: pillarField('talent'),
};

/** One key a pillar, so that two people scoring different pillars both count. */
const ttt: Field<PillarScores> = {
  read: (fields, onUnreadable) => {
    const scores: { -readonly [K in Pillar]?: PillarScores[K] } = {};
    for (const [pillar, field] of Object.entries(pillars) as [Pillar, typeof pillars.heart][]) {
      const score = field.read(fields, onUnreadable);
      if (score !== undefined) scores[pillar] = score;
    }
    return scores;
  },
  write: (fields, scores) => {
    for (const [pillar, field] of Object.entries(pillars) as [Pillar, typeof pillars.heart][])
      field.write(fields, scores[pillar]);
  },
};

const isPitfall = (value: string): value is Pitfall => oneOf(PITFALLS)(value);

const touchpoint: Shape<Touchpoint> = {
  stageId: cellPart('stage'),
  laneId: cellPart('lane'),
  order: cellPart('order'),
  title: line('title'),
  channel: name('channel'),
  behaviours: lines('behaviours'),
  emotion: plain('emotion', orAbsent(oneOf(EMOTIONS)), undefined),
  owner: name('owner'),
  ownerDept: name('ownerDept'),
  backstage: set('backstage', isText, tidyNames),
  critical: plain('critical', isFlag, false),
  unforgiving: plain('unforgiving', isFlag, false),
  intent: plain('intent', oneOf(INTENTS), 'unknown'),
  ttt,
  pitfalls: set('pitfalls', isPitfall, (tags) => PITFALLS.filter((tag) => tags.includes(tag))),
  notes: text('notes'),
};

const isRoot = (value: unknown): value is string =>
  value === ROOT_HERE || value === ROOT_OUTSIDE || isEntityId(value);

const pain: Shape<Pain> = {
  touchpointId: plain('touchpointId', isEntityId, 'none'),
  text: line('text'),
  severity: plain('severity', oneOf(SEVERITIES), 2),
  root: plain('root', orAbsent(isRoot), undefined),
  order,
};

const link: Shape<Link> = {
  from: plain('from', isEntityId, 'none'),
  to: plain('to', isEntityId, 'none'),
  kind: plain('kind', oneOf(LINK_KINDS), 'flow'),
  label: optionalLine('label'),
};

/** As in a file, without what it does not ask for: one value, since half a filter means nothing. */
const filter: Field<BoardFilter> = {
  read: (fields, onUnreadable) => {
    const stored = v.safeParse(BoardFilterField, fields.get('filter') ?? {});
    if (stored.success) return stored.output;
    onUnreadable();
    return NO_FILTER;
  },
  write: (fields, value) => {
    const chosen = FACETS.filter((facet) => value[facet].length > 0);
    fields.set('filter', Object.fromEntries(chosen.map((facet) => [facet, [...value[facet]]])));
  },
};

const view: Shape<SavedView> = { name: name('name'), filter, order };

/** The record that each root holds. */
export interface RecordOf {
  readonly stages: Stage;
  readonly personas: Persona;
  readonly lanes: Lane;
  readonly touchpoints: Touchpoint;
  readonly pains: Pain;
  readonly links: Link;
  readonly views: SavedView;
}

export const SHAPES: { readonly [R in EntityRoot]: Shape<RecordOf[R]> } = {
  stages: stage,
  personas: persona,
  lanes: lane,
  touchpoints: touchpoint,
  pains: pain,
  links: link,
  views: view,
};

const FIELDS = Object.fromEntries(
  Object.entries(SHAPES).map(([root, shape]) => [root, Object.entries(shape)]),
) as unknown as Readonly<Record<EntityRoot, readonly (readonly [string, Field<unknown>])[]>>;

/** The fields of a root's records by name, for code that treats all records alike. */
export function fieldsIn(root: EntityRoot): readonly (readonly [string, Field<unknown>])[] {
  return FIELDS[root];
}

const isTimestamp = (value: unknown): value is string => v.is(Timestamp, value);

/** The board's own texts; the scope's three are flat keys so that each merges by itself. */
export const META = {
  title: line('title'),
  language: plain('language', oneOf(['vi', 'en'] as const), 'vi'),
  createdAt: plain('createdAt', orAbsent(isTimestamp), undefined),
  id: plain('id', isEntityId, 'board'),
  scopeStart: line('scopeStart'),
  scopeEnd: line('scopeEnd'),
  scopeTimeSpan: line('scopeTimeSpan'),
};
