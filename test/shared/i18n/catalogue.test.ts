import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type MessageKey } from '../../../shared/i18n/catalogue';
import { LOCALES, type Locale, type Message } from '../../../shared/i18n/message';

const KEYS = Object.keys(CATALOGUE) as MessageKey[];

/** The same in both languages: names, words that Vietnamese took over, the method's own terms. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  'app.name',
  'channel.website',
  'channel.zalo',
  'channel.email',
  // A language is offered under its own name, so that whoever needs it can find it.
  'command.app.language.vi',
  'command.app.language.en',
  'picture.legend.pillars',
  'touchpoint.ttt',
  'cli.export.kilobytes',
]);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const parse = (locale: Locale, key: MessageKey): readonly Element[] =>
  new IntlMessageFormat(CATALOGUE[key][locale], locale, undefined, { ignoreTag: true }).getAst();

/** The arguments that a message needs, and the choices between which a select decides. */
function argumentsOf(elements: readonly Element[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const element of elements) {
    if (!('value' in element) || element.type === 0) continue;
    const options = 'options' in element ? element.options : {};
    // Languages differ in their plural forms; the choices of a select are the program's.
    const choices = element.type === 5 ? Object.keys(options).sort().join(' | ') : undefined;
    found.set(element.value, choices ?? found.get(element.value));
    for (const option of Object.values(options))
      for (const [name, inner] of argumentsOf(option.value)) found.set(name, inner);
  }
  return found;
}

describe.each(LOCALES)('the messages in %s', (locale) => {
  it('can all be read as ICU messages', () => {
    const broken = KEYS.filter((key) => {
      try {
        parse(locale, key);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('all say something, without spaces around it', () => {
    const blank = KEYS.filter((key) => {
      const text: string = CATALOGUE[key][locale];
      return text === '' || text !== text.trim();
    });
    expect(blank).toEqual([]);
  });

  it('are written with composed letters, as the keyboard of most people types them', () => {
    const decomposed = KEYS.filter(
      (key) => CATALOGUE[key][locale] !== CATALOGUE[key][locale].normalize('NFC'),
    );
    expect(decomposed).toEqual([]);
  });
});

it('both languages need the same arguments', () => {
  const unequal = KEYS.filter((key) => {
    const [vi, en] = [argumentsOf(parse('vi', key)), argumentsOf(parse('en', key))];
    const hasSameNames = [...vi.keys()].sort().join() === [...en.keys()].sort().join();
    // One language may name a choice where the other just shows the value: a month, for one.
    const hasSameChoices = [...vi].every(
      ([name, choices]) => (choices ?? en.get(name)) === (en.get(name) ?? choices),
    );
    return !hasSameNames || !hasSameChoices;
  });
  expect(unequal).toEqual([]);
});

it('Vietnamese is translated, not copied, and so is English', () => {
  const hasWords = (key: MessageKey) =>
    parse('vi', key).some((element) => element.type === 0 && /\p{L}/u.test(element.value));
  const same = KEYS.filter((key) => CATALOGUE[key].vi === CATALOGUE[key].en && hasWords(key));
  expect(same.filter((key) => !SAME_IN_BOTH.has(key))).toEqual([]);
});

it('the list of words that are the same in both languages holds no others', () => {
  const different = [...SAME_IN_BOTH].filter((key) => {
    const message: Message | undefined = CATALOGUE[key as MessageKey];
    return message?.vi !== message?.en;
  });
  expect(different).toEqual([]);
});

it('every area is in the catalogue, and no two areas claim one key', () => {
  const areas = import.meta.glob<Readonly<Record<string, Readonly<Record<string, Message>>>>>(
    '../../../shared/i18n/messages/*.ts',
    { eager: true },
  );
  const keys = Object.values(areas).flatMap((area) =>
    Object.values(area).flatMap((messages) => Object.keys(messages)),
  );
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect([...keys].sort()).toEqual([...KEYS].sort());
});
