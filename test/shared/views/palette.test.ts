import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import { type Appearance, PALETTES, type Palette } from '../../../shared/views/palette';

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

/** The colours of the rule that starts with this selector. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--jr-([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(
      ([, name = '', value = '']) => [name, value.toUpperCase()] as const,
    ),
  );
}

const selectorOf = (theme: Appearance) =>
  theme === 'light' ? ':root' : `:root[data-theme='${theme}']`;

const themes = Object.entries(PALETTES).map(
  ([theme, palette]) =>
    [theme as Appearance, palette as Palette, tokensOf(selectorOf(theme as Appearance))] as const,
);

/** What a person asked for who asked for more contrast: WCAG's enhanced figures. */
const isContrastTheme = (theme: Appearance) => theme.startsWith('contrast-');
const textNeeds = (theme: Appearance) => (isContrastTheme(theme) ? 7 : 4.5);
const markNeeds = (theme: Appearance) => (isContrastTheme(theme) ? 4.5 : 3);

it('is measured by a measure that is right', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

describe.each(themes)('the %s theme', (theme, palette, tokens) => {
  const token = (name: string) => {
    const value = tokens.get(name) ?? tokensOf(':root').get(name);
    if (value === undefined) throw new Error(`no token --jr-${name}`);
    return value;
  };
  const grounds = [palette.paper, palette.surface, palette.tint];
  /** Where marks of the map also stand in the interface: under the pointer, and selected. */
  const interfaceGrounds = [token('surface'), token('paper'), token('hover')];
  const marks = [
    ...Object.entries(palette.emotion),
    ...Object.entries(palette.pillar),
    ...Object.entries(palette.stage),
    ['accent', palette.accent] as const,
  ];

  it('keeps text on the map readable on every ground', () => {
    for (const text of [palette.ink, palette.secondary])
      for (const ground of grounds)
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(textNeeds(theme));
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(textNeeds(theme));
  });

  it.each(marks)('lets the mark %s be seen on every ground of the map', (_name, colour) => {
    for (const ground of grounds)
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(markNeeds(theme));
  });

  it.each(marks)('lets the mark %s be seen in panels and menus', (_name, colour) => {
    for (const ground of interfaceGrounds)
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it('lets the features of a face be seen on its disc', () => {
    for (const disc of Object.values(palette.emotion))
      expect(contrast(palette.surface, disc)).toBeGreaterThanOrEqual(markNeeds(theme));
  });

  it('keeps the chosen value of a scale readable, which is written in the colour of its mark', () => {
    for (const colour of Object.values({ ...palette.pillar, ...palette.emotion }))
      expect(contrast(colour, token('surface'))).toBeGreaterThanOrEqual(3);
  });

  it.each(PARTICIPANT_COLOURS)('shows the outline of a person in %s', (colour) => {
    for (const ground of [palette.paper, palette.surface])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(token('on-person'), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps initials readable on the disc of an owner', () => {
    expect(contrast(palette.ink, palette.rest)).toBeGreaterThanOrEqual(4.5);
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
    ['ink', ['paper', 'surface', 'tint', 'hover', 'accent-soft']],
    ['secondary', ['paper', 'surface', 'tint', 'hover']],
    ['on-accent', ['accent', 'accent-hover']],
    ['accent', ['paper', 'surface', 'accent-soft']],
    ['danger', ['paper', 'surface', 'danger-soft', 'hover']],
    ['success', ['paper', 'surface']],
    ['warning-ink', ['warning-soft']],
    // Tooltips and notices are printed the other way round.
    ['paper', ['ink']],
  ])('keeps text in %s readable on %s', (text, onGrounds) => {
    for (const ground of onGrounds)
      expect([ground, contrast(token(text), token(ground))]).toEqual([
        ground,
        expect.toSatisfy((found: number) => found >= 4.5),
      ]);
  });

  it('lets the outline of an input that can be used be seen', () => {
    for (const ground of ['surface', 'paper'])
      expect(contrast(token('control'), token(ground))).toBeGreaterThanOrEqual(3);
  });

  it('tells the members of a kind apart', () => {
    for (const kind of [palette.emotion, palette.pillar, palette.stage])
      expect(new Set(Object.values(kind)).size).toBe(Object.keys(kind).length);
  });
});

describe('the style sheet', () => {
  it('gives every colour to every theme', () => {
    const light = [...tokensOf(':root').keys()].filter((name) => name !== 'on-person');
    for (const [theme, , tokens] of themes.slice(1))
      expect([theme, light.filter((name) => !tokens.has(name))]).toEqual([theme, []]);
  });

  it('takes the size of letters from tokens, so that they follow the reader', () => {
    const files = import.meta.glob<string>('../../../renderer/**/*.css', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const own = Object.entries(files).flatMap(([file, text]) =>
      [...text.matchAll(/font-size: (?!var\(--jr-text-)[^;]+/g)].map(([size]) => `${file} ${size}`),
    );
    // What is part of the map grows with its zoom; a page's root is where growing begins.
    const mapOrRoot = /\/(canvas|presence|curves)\/|tokens\.css/;
    expect(own.filter((found) => !mapOrRoot.test(found))).toEqual([]);
  });

  it('takes colours from tokens and nowhere else', () => {
    const files = import.meta.glob<string>('../../../renderer/**/*.css', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    expect(Object.keys(files).length).toBeGreaterThan(20);
    const stray = Object.entries(files)
      .filter(([file]) => !file.endsWith('/tokens.css'))
      .flatMap(([file, text]) =>
        [...text.matchAll(/#[0-9a-f]{3,8}\b|rgb\([^)]*\)/gi)].map(
          ([colour]) => `${file} ${colour}`,
        ),
      )
      // QR codes are read by machines: black on white in every theme. Shadows are no colours.
      .filter((found) => !/share\.css #ffffff|cursor-sign\.css rgb\(0 0 0/.test(found));
    expect(stray).toEqual([]);
  });
});
