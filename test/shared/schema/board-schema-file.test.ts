import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { boardJsonSchemaText } from '../../../build/lib/board-json-schema.mjs';
import { encodeBoardJson } from '../../../shared/file/board-json';
import { BoardFile } from '../../../shared/schema/board-schema';
import { boards } from '../../support/random-board';

const TEXT = readFileSync(new URL('../../../assets/board.schema.json', import.meta.url), 'utf8');

/** The schema as another program would use it. */
const accepts = new Ajv2020({ validateFormats: false, allowUnionTypes: true }).compile(
  JSON.parse(TEXT),
);

/** Values that some field, or none, may have. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, -3, -2, 0, 1, 2, 3, 4, 1.5, 1e21, '', 'vi', 'here'),
  fc.constantFrom<unknown>('outside', 'P1', 'flow', 'indigo', 'không dấu?', 'x'.repeat(65), [], {}),
  fc.constantFrom<unknown>([''], ['P1', 'P1'], { heart: 1 }, { heart: null }, { start: 'x' }),
  fc.constantFrom<unknown>(
    '2026-11-22T02:03:58.000Z',
    '2026-11-22 02:03:58+07:00',
    '2026-11-22T02:03:58',
    '2026-13-22T02:03:58Z',
    '2026-11-22',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const KNOWN_KEYS = [
  ...['title', 'colour', 'emotion', 'root', 'ttt', 'heart', 'scope', 'createdAt', 'language'],
  ...['format', 'version', 'stages', 'unknown', '__proto__', 'constructor', 'toString', 'order'],
];

type Container = Record<string | number, unknown>;

/** Every object and list of a file, itself among them. */
function containersOf(value: unknown): readonly Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersOf)];
}

interface Damage {
  readonly where: number;
  readonly key: number;
  readonly value: unknown;
  readonly kind: 'replace' | 'remove' | 'add';
  readonly name: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  where: fc.nat(),
  key: fc.nat(),
  value: anyValue,
  kind: fc.constantFrom('replace', 'remove', 'add'),
  name: fc.constantFrom(...KNOWN_KEYS),
});

/** Puts another value somewhere into a file, takes one out, or adds one. */
function spoil(file: unknown, { where, key, kind, name, ...damaged }: Damage): void {
  // A copy: the next damage may be done inside of it.
  const value: unknown = structuredClone(damaged.value);
  const containers = containersOf(file);
  const container = containers[where % containers.length] as Container;
  const keys = Object.keys(container);
  const present = keys[key % Math.max(keys.length, 1)];
  if (kind === 'add' || present === undefined) {
    if (Array.isArray(container)) container.push(value);
    else
      Object.defineProperty(container, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  } else if (kind === 'replace') container[present] = value;
  else if (Array.isArray(container)) container.splice(Number(present), 1);
  else delete container[present];
}

/** As a file would bring it: own keys only, no `undefined`. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the JSON Schema of board files', () => {
  it('is the one that the validator makes (npm run schema writes it anew)', () => {
    expect(TEXT).toBe(boardJsonSchemaText(BoardFile));
  });

  it('accepts every board', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const file: unknown = JSON.parse(encodeBoardJson(board));
        expect(accepts(file)).toBe(true);
      }),
    );
  });

  it('accepts exactly what the validator accepts, whatever happened to a file', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        boards({ cards: 3 }),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (board, damages) => {
          const spoilt: unknown = JSON.parse(encodeBoardJson(board));
          for (const one of damages) spoil(spoilt, one);
          const file = throughJson(spoilt);
          const isValid = v.is(BoardFile, file);
          expect(accepts(file)).toBe(isValid);
          seen[isValid ? 'accepted' : 'refused'] += 1;
        },
      ),
      { numRuns: 1500 },
    );
    expect(seen.accepted).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(50);
  });

  it.each([
    null,
    [],
    {},
    'journey-room/board',
    { format: 'journey-room/board', version: 2, board: { id: 'b' } },
    { format: 'journey-room/board', version: 1 },
  ])('refuses %j', (file) => {
    expect(accepts(file)).toBe(false);
    expect(v.is(BoardFile, file)).toBe(false);
  });

  it('says of every field of a card what it means', () => {
    const { properties } = JSON.parse(TEXT).properties.touchpoints.items;
    for (const [name, field] of Object.entries(properties))
      if (name !== 'id') expect(field).toHaveProperty('description');
  });
});
