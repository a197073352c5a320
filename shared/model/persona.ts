import * as v from 'valibot';
import { ColourName } from './colour';
import { EntityId } from './ids';
import { Line, Lines, Text } from './text';

/**
 * Who the journey belongs to. Who they are, what they need and expect are the three mandatory
 * blocks of the source. `portrait` is an emoji, or empty for a coloured disc.
 */
export const PersonaRecord = v.strictObject({
  id: EntityId,
  name: v.optional(Line, ''),
  portrait: v.optional(Line, ''),
  colour: v.optional(ColourName, 'indigo'),
  who: v.optional(Text, ''),
  needs: v.optional(Lines, () => []),
  problems: v.optional(Lines, () => []),
  expectations: v.optional(Lines, () => []),
  quote: v.optional(Text, ''),
});

export type Persona = Readonly<v.InferOutput<typeof PersonaRecord>>;

/** Somebody of whom nothing is known yet but name and colour. */
export const BLANK_PERSONA = {
  portrait: '',
  who: '',
  needs: [],
  problems: [],
  expectations: [],
  quote: '',
} as const satisfies Omit<Persona, 'id' | 'name' | 'colour'>;
