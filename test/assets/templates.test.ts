import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBoardJson, encodeBoardJson } from '../../shared/file/board-json';
import { CATALOGUE } from '../../shared/i18n/catalogue';
import { LOCALES, type Locale } from '../../shared/i18n/message';
import { translate } from '../../shared/i18n/translate';
import type { Board } from '../../shared/model/board';
import { LINK_KINDS } from '../../shared/model/link';
import { inOrder } from '../../shared/model/order-key';
import { displacedRoot } from '../../shared/model/pain';
import { EMOTIONS, PILLARS, PITFALLS } from '../../shared/model/touchpoint';

const FOLDER = new URL('../../assets/templates/', import.meta.url);
const NAMES = ['empty', 'five-stages', 'phone-shop'] as const;
const FILES = NAMES.flatMap((name) => LOCALES.map((locale) => ({ name, locale })));

function textOf(name: string, locale: Locale): string {
  return readFileSync(new URL(`${name}.${locale}.journey.json`, FOLDER), 'utf8');
}

function read(name: string, locale: Locale): Board {
  const result = decodeBoardJson(textOf(name, locale));
  if (!result.ok) throw new Error(`${name}.${locale}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What must be equal in both languages: everything that is not a text. */
function skeletonOf(board: Board) {
  return {
    stages: inOrder(board.stages).map(({ title: _t, prompt: _p, ...rest }) => rest),
    personas: [...board.personas.values()].map((persona) => [
      persona.id,
      persona.portrait,
      persona.colour,
      persona.needs.length,
      persona.problems.length,
      persona.expectations.length,
    ]),
    lanes: inOrder(board.lanes).map(({ title: _, ...rest }) => rest),
    touchpoints: inOrder(board.touchpoints).map(
      ({ title: _t, notes: _n, owner: _o, ownerDept, behaviours, backstage, ...rest }) => ({
        ...rest,
        hasDepartment: ownerDept !== '',
        behaviours: behaviours.length,
        backstage: backstage.length,
      }),
    ),
    pains: inOrder(board.pains).map(({ text: _, ...rest }) => rest),
    links: [...board.links.values()],
  };
}

describe.each(FILES)('the template $name in $locale', ({ name, locale }) => {
  it('is exactly what the program would write', () => {
    expect(encodeBoardJson(read(name, locale))).toBe(textOf(name, locale));
  });

  it('is written in its language', () => {
    expect(read(name, locale).meta.language).toBe(locale);
  });

  it('has room for a card at once', () => {
    const board = read(name, locale);
    expect(board.stages.size).toBeGreaterThan(0);
    expect(board.lanes.size).toBeGreaterThan(0);
  });

  it('names only what it contains', () => {
    const board = read(name, locale);
    for (const lane of board.lanes.values())
      if (lane.personaId !== undefined)
        expect([...board.personas.keys()]).toContain(lane.personaId);
    for (const card of board.touchpoints.values()) {
      expect([...board.stages.keys()]).toContain(card.stageId);
      expect([...board.lanes.keys()]).toContain(card.laneId);
    }
    const cards = [...board.touchpoints.keys()];
    for (const pain of board.pains.values()) {
      expect(cards).toContain(pain.touchpointId);
      const root = displacedRoot(pain);
      if (root !== undefined) expect(cards).toContain(root);
    }
    for (const link of board.links.values()) {
      expect(cards).toContain(link.from);
      expect(cards).toContain(link.to);
    }
  });

  it('gives every stage a colour of its own', () => {
    const colours = [...read(name, locale).stages.values()].map(({ colour }) => colour);
    expect(new Set(colours).size).toBe(colours.length);
  });
});

it('there are no templates that nobody checks', () => {
  const expected = FILES.map(({ name, locale }) => `${name}.${locale}.journey.json`);
  expect(readdirSync(FOLDER).sort()).toEqual(expected.sort());
});

it.each(NAMES)('the template %s is the same map in both languages', (name) => {
  expect(skeletonOf(read(name, 'en'))).toEqual(skeletonOf(read(name, 'vi')));
});

it.each(LOCALES)('the five stages of the method ask their questions in %s', (locale) => {
  const stages = inOrder(read('five-stages', locale).stages);
  expect(stages.map(({ title }) => title)).toEqual(
    locale === 'vi'
      ? ['Nhận biết', 'Cân nhắc', 'Mua hàng', 'Quay lại', 'Ủng hộ']
      : ['Awareness', 'Consideration', 'Purchase', 'Return', 'Advocacy'],
  );
  expect(stages.map(({ prompt }) => prompt)).toEqual(
    (['awareness', 'consideration', 'purchase', 'return', 'advocacy'] as const).map((stage) =>
      translate(locale, `stagePrompt.${stage}`),
    ),
  );
});

describe.each(LOCALES)('the phone shop in %s', (locale) => {
  const board = read('phone-shop', locale);
  const cards = [...board.touchpoints.values()];
  const ofCustomers = cards.filter(
    ({ laneId }) => board.lanes.get(laneId)?.personaId !== undefined,
  );

  it('is rich enough to show what a map can say', () => {
    expect(board.stages.size).toBe(5);
    expect(board.personas.size).toBe(2);
    expect(ofCustomers.length).toBeGreaterThanOrEqual(24);
    expect(board.pains.size).toBeGreaterThanOrEqual(14);
    expect(board.links.size).toBeGreaterThanOrEqual(10);
    for (const kind of LINK_KINDS)
      expect([...board.links.values()].map((link) => link.kind)).toContain(kind);
  });

  it('fits a screen: one to three cards in every cell of a customer, titles that are short', () => {
    for (const lane of board.lanes.values())
      for (const stage of board.stages.values()) {
        const cell = cards.filter(
          ({ laneId, stageId }) => laneId === lane.id && stageId === stage.id,
        );
        expect(cell.length).toBeGreaterThanOrEqual(1);
        expect(cell.length).toBeLessThanOrEqual(3);
      }
    for (const { title } of cards) expect(title.length).toBeLessThanOrEqual(60);
  });

  it('speaks in the voice of the customer', () => {
    const voice = locale === 'vi' ? /^Tôi / : /\b(I|my|me)\b/i;
    const spoken = ofCustomers.filter(({ title }) => voice.test(title));
    expect(spoken.length).toBeGreaterThanOrEqual(ofCustomers.length - 3);
  });

  it('uses every tag, mark and score that a card can carry', () => {
    const tags = new Set(cards.flatMap(({ pitfalls }) => pitfalls));
    expect([...tags].sort()).toEqual(PITFALLS.filter((tag) => tag !== 'P6'));
    for (const pillar of PILLARS) expect(cards.some(({ ttt }) => ttt[pillar] === 3)).toBe(true);
    expect(new Set(cards.map(({ intent }) => intent)).size).toBe(3);
    const critical = cards.filter((card) => card.critical).length;
    expect(critical).toBeGreaterThan(0);
    expect(critical).toBeLessThanOrEqual(5);
    expect(cards.some(({ unforgiving }) => unforgiving)).toBe(true);
    expect(cards.filter(({ notes }) => notes !== '').length).toBeGreaterThanOrEqual(5);
  });

  it('has an emotion curve with peaks and dips for each persona', () => {
    for (const lane of board.lanes.values()) {
      if (lane.personaId === undefined) continue;
      const felt = cards.filter(({ laneId }) => laneId === lane.id).map(({ emotion }) => emotion);
      for (const emotion of [EMOTIONS[0], EMOTIONS.at(-1)]) expect(felt).toContain(emotion);
    }
    expect(ofCustomers.filter(({ emotion }) => emotion === undefined).length).toBe(2);
  });

  it('answers "caused where?" in all four ways', () => {
    const roots = [...board.pains.values()].map((pain) => displacedRoot(pain) ?? pain.root);
    expect(roots).toContain('here');
    expect(roots).toContain('outside');
    expect(roots).toContain(undefined);
    expect(roots).toContain('back-shifts');
    expect(new Set([...board.pains.values()].map(({ severity }) => severity)).size).toBe(3);
  });

  it('uses only channels that the interface has a name for', () => {
    for (const { channel } of cards)
      if (channel !== '') expect(Object.keys(CATALOGUE)).toContain(`channel.${channel}`);
  });
});
