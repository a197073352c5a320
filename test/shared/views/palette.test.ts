import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import { DARK, LIGHT, type Palette } from '../../../shared/views/palette';

/** WCAG 2 relative luminance of #RRGGBB. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the rule that starts with this selector. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--jr-([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(
      ([, name = '', value = '']) => [name, value.toUpperCase()] as const,
    ),
  );
}

const themes = [
  ['light', LIGHT, tokensOf(':root')],
  ['dark', DARK, tokensOf(":root[data-theme='dark']")],
] as const;

const grounds = ({ paper, surface, tint }: Palette) => [paper, surface, tint];

describe.each(themes)('the %s palette', (_, palette, tokens) => {
  const token = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token --jr-${name}`);
    return value;
  };

  it('is black and white enough for the measure to be right', () => {
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it('keeps text readable on every ground: 4.5 : 1', () => {
    for (const text of [palette.ink, palette.secondary])
      for (const ground of grounds(palette)) expect(contrast(text, ground)).toBeGreaterThan(4.5);
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThan(4.5);
  });

  it.each([
    ...Object.entries(palette.emotion),
    ...Object.entries(palette.pillar),
    ...Object.entries(palette.stage),
    ['accent', palette.accent] as const,
  ])('lets the mark %s be seen on every ground: 3 : 1', (_name, colour) => {
    for (const ground of grounds(palette)) expect(contrast(colour, ground)).toBeGreaterThan(3);
  });

  it('has the same colours as the style sheet', () => {
    for (const name of ['paper', 'surface', 'tint', 'ink', 'secondary', 'hairline'] as const)
      expect([name, token(name)]).toEqual([name, palette[name].toUpperCase()]);
    expect(token('outline')).toBe(palette.outline.toUpperCase());
    expect(token('accent')).toBe(palette.accent.toUpperCase());
    expect(token('on-accent')).toBe(palette.onAccent.toUpperCase());
    expect(token('danger')).toBe(palette.emotion['-2'].toUpperCase());
    expect(token('success')).toBe(palette.emotion[2].toUpperCase());
  });

  it.each([
    ['ink', 'hover'],
    ['secondary', 'hover'],
    ['on-accent', 'accent-hover'],
    ['accent', 'accent-soft'],
    ['accent', 'paper'],
    ['accent', 'surface'],
    ['danger', 'danger-soft'],
    ['danger', 'surface'],
    ['success', 'paper'],
    ['warning-ink', 'warning-soft'],
  ])('keeps text in %s on %s readable in the interface', (text, ground) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThan(4.5);
  });

  it('lets the outline of an input be seen: 3 : 1', () => {
    expect(contrast(token('control'), token('surface'))).toBeGreaterThan(3);
    expect(contrast(token('control'), token('paper'))).toBeGreaterThan(3);
  });
});

describe('the palettes', () => {
  it('tell neighbours of a kind apart by more than one step of one channel', () => {
    for (const palette of [LIGHT, DARK])
      for (const kind of [palette.emotion, palette.pillar, palette.stage])
        expect(new Set(Object.values(kind)).size).toBe(Object.keys(kind).length);
  });

  it('have a ground on which white initials of every participant can be read', () => {
    for (const colour of PARTICIPANT_COLOURS)
      expect(contrast('#FFFFFF', colour)).toBeGreaterThan(4.5);
  });
});
