import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PainsSection } from '../../../renderer/features/inspector/PainsSection';
import {
  PillarsSection,
  PitfallsSection,
} from '../../../renderer/features/inspector/TaggingSections';
import { removeTouchpoints } from '../../../shared/doc/commands/touchpoints';
import { projectBoard } from '../../../shared/doc/project-board';
import { translator } from '../../../shared/i18n/translate';
import { inOrder } from '../../../shared/model/order-key';
import { PILLARS, PITFALLS } from '../../../shared/model/touchpoint';
import { bySomebodyElse, renderOnBoard } from '../../support/in-board';
import { cardOf } from '../../support/placed-boards';
import { smallBoard } from '../../support/small-board';

describe('what hurts at a touchpoint', () => {
  function show() {
    const { session, user } = renderOnBoard(<PainsSection touchpointId="ad" />);
    const pains = () => inOrder(projectBoard(session.ydoc).board.pains);
    const root = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Caused where?' });
    return { session, user, pains, root };
  }

  it('can be caused here, outside, at any other card, or nobody has asked yet', async () => {
    const { user, pains, root } = show();
    const options = within(root()).getAllByRole<HTMLOptionElement>('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Root not asked yet',
      'Right here',
      'Outside this journey',
      'Nhận biết · Bạn kể',
      'Nhận biết · Untitled touchpoint',
      'New stage · Không ai ghi nhận',
      'New stage · Được chào',
      'Not placed yet · Thẻ lạc',
    ]);
    const found: unknown[] = [];
    for (const name of [
      'Right here',
      'Outside this journey',
      'Nhận biết · Bạn kể',
      'Root not asked yet',
    ]) {
      await user.selectOptions(root(), name);
      found.push(pains()[0]?.root);
    }
    expect(found).toEqual(['here', 'outside', 'friend', undefined]);
  });

  it('says when the card that caused it was removed', async () => {
    const { session, root } = show();
    await bySomebodyElse(session, (doc) => doc.touchpoints.delete('stock'));
    expect(root().selectedOptions[0]?.textContent).toBe('A removed touchpoint');
  });

  it('is added, described, weighed and removed', async () => {
    const { user, pains } = show();
    await user.click(screen.getByRole('button', { name: 'Add a pain' }));
    const [, fresh] = screen.getAllByRole('textbox', { name: 'Pain' });
    await user.type(fresh as HTMLElement, 'Chờ lâu');
    await user.click(screen.getAllByRole('radio', { name: 'Minor' })[1] as HTMLElement);
    expect(pains()).toMatchObject([
      { text: 'Giá không thật', severity: 3 },
      { text: 'Chờ lâu', severity: 1, touchpointId: 'ad' },
    ]);
    await user.click(screen.getAllByRole('button', { name: 'Remove pain' })[0] as HTMLElement);
    expect(pains().map(({ text }) => text)).toEqual(['Chờ lâu']);
  });

  it('goes with the card that somebody else removed', async () => {
    const { session } = show();
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['ad']));
    expect(screen.queryByRole('textbox', { name: 'Pain' })).toBeNull();
  });
});

describe.each(['vi', 'en'] as const)('every tag is explained in a sentence (%s)', (locale) => {
  const t = translator(locale);
  const card = cardOf({ id: 'ad', ttt: { heart: 1 }, pitfalls: ['P1'] });

  it.each(PILLARS)('pillar %s', (pillar) => {
    renderOnBoard(<PillarsSection touchpoint={card} />, { locale });
    expect(screen.getByRole('group', { name: t(`pillar.${pillar}`) })).toBeDefined();
    expect(screen.getByText(t(`pillar.${pillar}.hint`)).textContent).toMatch(/^.{30,}\.$/);
  });

  it.each(PITFALLS)('pitfall %s', (pitfall) => {
    renderOnBoard(<PitfallsSection touchpoint={card} />, { locale });
    const sentence = t(`pitfall.${pitfall}.hint`);
    expect(sentence).toMatch(/^.{30,}\.$/);
    const box = screen.getByRole('checkbox', {
      name: (name) => name.includes(t(`pitfall.${pitfall}`)) && name.includes(sentence),
    });
    expect(box).toBeDefined();
  });
});

describe('folded parts', () => {
  it('say in a word what is in them', async () => {
    const card = smallBoard.touchpoints.get('ad');
    if (!card) throw new Error('the card is gone');
    const { user } = renderOnBoard(<PitfallsSection touchpoint={card} />);
    const toggle = screen.getByRole('button', { expanded: true });
    await user.click(toggle);
    expect(toggle.textContent).toBe('PitfallsNo link to value, Fixing only at the touchpoint');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are folded while there is nothing in them', () => {
    renderOnBoard(<PillarsSection touchpoint={cardOf({ id: 'x' })} />);
    expect(screen.getByRole('button', { expanded: false }).textContent).toContain('Not scored');
  });
});
