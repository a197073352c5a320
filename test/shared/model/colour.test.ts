import { expect, it } from 'vitest';
import { COLOURS, type Colour, nextColour } from '../../../shared/model/colour';

it('a new stage takes the first colour that no other has', () => {
  expect(nextColour([])).toBe(COLOURS[0]);
  expect(nextColour(['indigo', 'cyan'])).toBe('blue');
});

it('colours come round again when all are in use', () => {
  const used: Colour[] = [...COLOURS];
  for (const colour of COLOURS) {
    expect(nextColour(used)).toBe(colour);
    used.push(colour);
  }
});
