import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CardHolder } from '../../../renderer/features/canvas/CardHolder';
import { Avatars } from '../../../renderer/features/presence/Avatars';
import { LiveCursors } from '../../../renderer/features/presence/LiveCursors';
import { RemoteGestures } from '../../../renderer/features/presence/RemoteGestures';
import { PeopleList } from '../../../renderer/features/sharing/PeopleList';
import { ThemeContext } from '../../../renderer/state/theme';
import { drawCard } from '../../../shared/export/draw-card';
import type { Primitive } from '../../../shared/export/primitives';
import { translator } from '../../../shared/i18n/translate';
import { type Appearance, PALETTES } from '../../../shared/views/palette';
import { peer, renderInRoom } from '../../support/in-room';
import { smallBoard } from '../../support/small-board';

const ann = peer(1, 'Ann Nguyễn', { isMe: true });
const ben = peer(2, 'Ben Trần', {
  cursor: { x: 1, y: 2 },
  gesture: { ids: ['ad', 'two'], x: 1, y: 2 },
});

function showRoom(appearance: Appearance) {
  const theme = { choice: 'light', appearance, isDark: false, setChoice: () => undefined } as const;
  return renderInRoom(
    <ThemeContext value={theme}>
      <Avatars />
      <PeopleList />
      <LiveCursors />
      <RemoteGestures sizeOf={() => ({ width: 10, height: 10 })} titleOf={() => 'Chờ'} />
      <CardHolder holder={ben} isTyping />
    </ThemeContext>,
    { peers: [ann, ben] },
  ).view.container;
}

const textsIn = (items: readonly Primitive[]): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? textsIn(item.items) : item.kind === 'text' ? [item.text] : [],
  );

function lettersOnCard(appearance: Appearance): readonly string[] {
  const card = smallBoard.touchpoints.get('ad');
  if (!card) throw new Error('the card is gone');
  const touchpoint = { ...card, owner: 'Quách Xuân' };
  const box = { id: 'ad', x: 0, y: 0, width: 208, height: 86 };
  const context = { palette: PALETTES[appearance], t: translator('vi') };
  return textsIn(drawCard(context, touchpoint, { box, pains: 0 }).items);
}

describe('on the projector', () => {
  it('nobody in the room is named, and what they do is still seen', () => {
    const { textContent, innerHTML } = showRoom('projector');
    expect(innerHTML).not.toMatch(/Ann|Ben|Nguyễn|Trần|BT|AN/);
    expect(textContent).toContain('2 people in the room');
    expect(textContent).toContain('2 cards');
    expect(textContent).toContain('Names of people are hidden');
    expect(screen.getByLabelText('typing')).toBeDefined();
  });

  it('no owner is named on a card', () => {
    expect(lettersOnCard('light')).toContain('QX');
    expect(lettersOnCard('projector')).not.toContain('QX');
  });
});

it('people are named in every other theme', () => {
  const { innerHTML } = showRoom('contrast-dark');
  expect(innerHTML).toContain('Ben Trần');
});
