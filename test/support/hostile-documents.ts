/** Documents as a broken or hostile program would write them into a room. */
import fc from 'fast-check';
import * as Y from 'yjs';
import { type BoardDoc, boardDocOf, ENTITY_ROOTS, type Fields } from '../../shared/doc/board-doc';
import { anyText } from './random-text';

/** Any value that Yjs can carry; shared types are made anew for each place. */
type Junk = () => unknown;

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  true,
  0,
  -3,
  1.5,
  'a0',
  'here',
  'outside',
  'bad id!',
  '',
  'A00000000000000000000000000',
  'a0!',
  'a0é',
  'zz',
  [],
  ['P1', 7],
  {},
  { stage: 's-1', lane: 'l-1', order: 'a0!' },
  { stage: 's-1', lane: 3 },
  { stage: 'here', lane: 'l-1', order: 'a0' },
  '2024-13-99T99:99:99Z',
);

const junk: fc.Arbitrary<Junk> = fc.oneof(
  odd.map((value) => () => value),
  anyText.map((value) => () => value),
  fc.constant(() => new Y.Text('chữ')),
  fc.constant(() => new Y.Array()),
  fc.constant(() => new Y.Map([['P9', true]])),
  fc.constant(() => new Y.Map([[' Kho vận ', true] as const, ['', 1] as const])),
  fc.constant(() => new Y.XmlFragment()),
  fc.constant(() => new Uint8Array([1, 2, 3])),
);

const FIELD_NAMES = [
  ...['id', 'title', 'prompt', 'colour', 'order', 'name', 'portrait', 'who', 'needs', 'quote'],
  ...['personaId', 'cell', 'channel', 'behaviours', 'emotion', 'owner', 'ownerDept', 'backstage'],
  ...['critical', 'intent', 'heart', 'vision', 'pitfalls', 'notes', 'touchpointId', 'text'],
  ...['severity', 'root', 'from', 'to', 'kind', 'language', 'createdAt', 'scopeStart', 'schema'],
];

export interface HostileWrite {
  readonly root: (typeof ENTITY_ROOTS)[number] | 'meta';
  /** Which entity: an existing one, one with an impossible id, or a whole one replaced. */
  readonly entity: number;
  readonly field: string;
  readonly value: Junk;
  readonly replacesEntity: boolean;
}

export const hostileWrites: fc.Arbitrary<readonly HostileWrite[]> = fc.array(
  fc.record(
    {
      root: fc.constantFrom(...ENTITY_ROOTS, 'meta' as const),
      entity: fc.nat(12),
      field: fc.constantFrom(...FIELD_NAMES),
      value: junk,
      replacesEntity: fc.nat(3).map((number) => number === 0),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 20 },
);

const IMPOSSIBLE_IDS = ['bad id!', 'here', '', 'x'.repeat(65), 'đ'];

function entityOf(doc: BoardDoc, root: (typeof ENTITY_ROOTS)[number], number: number): string {
  const ids = [...doc[root].keys(), ...IMPOSSIBLE_IDS, 'new'];
  return ids[number % ids.length] ?? 'new';
}

function setField(fields: Fields, field: string, value: unknown): void {
  if (value === undefined) fields.delete(field);
  else fields.set(field, value);
}

/** Writes nonsense straight into the document, past every command. */
export function vandalise(ydoc: Y.Doc, writes: readonly HostileWrite[]): void {
  const doc = boardDocOf(ydoc);
  for (const { root, entity, field, value, replacesEntity } of writes) {
    if (root === 'meta') {
      setField(doc.meta, field, value());
      continue;
    }
    const id = entityOf(doc, root, entity);
    const known: unknown = doc[root].get(id);
    if (replacesEntity) doc[root].set(id, (value() ?? null) as never);
    else if (known instanceof Y.Map) setField(known, field, value());
    else {
      const fields: Fields = new Y.Map();
      doc[root].set(id, fields);
      setField(fields, field, value());
    }
  }
}
