import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../shared/i18n/catalogue';
import { describeStep, step } from '../../../shared/i18n/step-name';
import { translator } from '../../../shared/i18n/translate';

const [vi, en] = [translator('vi'), translator('en')];

describe('the name of a step', () => {
  it('is said in the language of the moment, with people’s own words as they are', () => {
    const name = step('step.card.add', { title: 'Gọi tổng đài' });
    expect(describeStep(name, vi)).toBe('Thêm điểm chạm “Gọi tổng đài”');
    expect(describeStep(name, en)).toBe('Add touchpoint “Gọi tổng đài”');
  });

  it('translates the labels inside it', () => {
    const name = step('step.card.field', {
      title: { message: 'touchpoint.untitled' },
      field: { message: 'touchpoint.emotion' },
      value: { message: 'emotion.2' },
    });
    expect(describeStep(name, vi)).toBe(
      'Cảm xúc quan sát được của “Điểm chạm chưa đặt tên”: Rất thích',
    );
    expect(describeStep(name, en)).toBe('Observed emotion of “Untitled touchpoint”: Delighted');
  });

  it('shortens a long title, so that what was done with it is still seen', () => {
    const title = 'Nghe nhạc chờ ba phút rồi tắt máy vì không ai nhấc, sau đó nhắn Zalo';
    const name = step('step.card.move', { title, stage: 'Mua', lane: 'Lan' });
    expect(describeStep(name, vi)).toBe(
      'Dời “Nghe nhạc chờ ba phút rồi tắt máy vì…” sang Mua, Lan',
    );
    const one = step('step.card.add', { title: 'a'.repeat(60) });
    expect(describeStep(one, en)).toBe(`Add touchpoint “${'a'.repeat(40)}…”`);
  });

  it('counts as its language does', () => {
    const name = step('step.cards.move', { count: 1, stage: 'Mua', lane: 'Lan' });
    expect(describeStep(name, en)).toBe('Move 1 touchpoint to Mua, Lan');
    expect(describeStep(name, vi)).toBe('Dời 1 điểm chạm sang Mua, Lan');
  });

  it('can be read in Vietnamese without plural forms, from which its values are known', () => {
    const plural = Object.entries(CATALOGUE).filter(
      ([key, { vi: text }]) => key.startsWith('step.') && /\{\w+,/.test(text),
    );
    expect(plural).toEqual([]);
  });
});
