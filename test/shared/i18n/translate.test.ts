import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../shared/i18n/message';
import { translate, translator } from '../../../shared/i18n/translate';

describe('translating', () => {
  it('gives the words of the language', () => {
    expect(translate('vi', 'emotion.-2')).toBe('Rất bực');
    expect(translate('en', 'emotion.-2')).toBe('Very upset');
    expect(translator('en')('channel.store')).toBe('Store');
  });

  it.each(LOCALES)('puts values into a message in %s', (locale) => {
    expect(translate(locale, 'file.saved', { name: '<html>' })).toContain('<html>');
  });

  it('does not go on without a value that a message needs', () => {
    expect(() => translate('vi', 'file.saved')).toThrow(/name/);
  });
});
