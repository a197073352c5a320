import * as v from 'valibot';

/** Twelve hues of equal lightness; a board stores the name, each theme has its own shade. */
export const COLOURS = [
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'rose',
  'purple',
  'slate',
] as const;

export type Colour = (typeof COLOURS)[number];
export const ColourName = v.picklist(COLOURS);

/** The next colour for a new entity: the first that is not in use yet, then round again. */
export function nextColour(used: readonly Colour[]): Colour {
  return (
    COLOURS.find((colour) => !used.includes(colour)) ??
    COLOURS[used.length % COLOURS.length] ??
    'indigo'
  );
}
