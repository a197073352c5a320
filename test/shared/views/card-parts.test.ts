import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../shared/text/measure';
import { FACE_SIZE, FLAG_SIZE, ringArcs } from '../../../shared/views/card-marks';
import {
  CHANNEL_ICON_SIZE,
  cardParts,
  OWNER_SIZE,
  painCounts,
} from '../../../shared/views/card-parts';
import { CARD, CARD_META, CARD_TITLE, CARD_TITLE_X } from '../../../shared/views/card-size';
import { boards } from '../../support/random-board';
import { smallBoard } from '../../support/small-board';

const cards = boards({ cards: 6 })
  .map((board) => [...board.touchpoints.values()])
  .filter((touchpoints) => touchpoints.length > 0)
  .chain((touchpoints) => fc.constantFrom(...touchpoints));

describe('the parts of a card', () => {
  it('never lie over each other, and never outside the card', () => {
    const pains = fc.nat(120);
    fc.assert(
      fc.property(cards, pains, fc.string({ maxLength: 60 }), (touchpoint, count, channel) => {
        const parts = cardParts(touchpoint, { pains: count, channel });
        const spans = [
          parts.face && [parts.face.x, parts.face.x + FACE_SIZE],
          parts.channel && [parts.channel.iconX, parts.channel.iconX + CHANNEL_ICON_SIZE],
          parts.channel && [
            parts.channel.x,
            parts.channel.x + textWidth(parts.channel.text, CARD_META),
          ],
          parts.pains && [parts.pains.x, parts.pains.numberX + textWidth(String(count), CARD_META)],
          parts.pitfalls && [
            parts.pitfalls.x,
            parts.pitfalls.numberX + textWidth(String(touchpoint.pitfalls.length), CARD_META),
          ],
          [parts.owner.x, parts.owner.x + OWNER_SIZE],
        ].filter((span) => span !== undefined);
        let end = CARD_TITLE_X - 0.01;
        for (const [from = 0, to = 0] of spans) {
          expect(from).toBeGreaterThan(end);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(CARD.width - CARD.paddingX);
        for (const line of parts.lines)
          expect(CARD_TITLE_X + textWidth(line, CARD_TITLE)).toBeLessThanOrEqual(parts.ringX);
        expect(parts.metaY + CARD.meta / 2).toBeLessThanOrEqual(parts.height - CARD.paddingY);
      }),
      { numRuns: 300 },
    );
  });

  it('keep the ring clear of the corner flag', () => {
    const touchpoint = smallBoard.touchpoints.get('ad');
    if (!touchpoint) throw new Error('the card is gone');
    const { ringX, ringY } = cardParts(touchpoint, { pains: 0, channel: '' });
    const centre = { x: ringX + CARD.ring / 2, y: ringY + CARD.ring / 2 };
    const toFlag = (CARD.width - FLAG_SIZE - centre.x + centre.y) / Math.SQRT2;
    expect(toFlag).toBeGreaterThan(CARD.ring / 2);
  });

  it('count the pains of each touchpoint', () => {
    expect(painCounts(smallBoard)).toEqual(new Map([['ad', 1]]));
  });
});

describe('the ring of Tâm, Tầm, Tài', () => {
  it('tells "not scored" from "scored: absent"', () => {
    const [heart, vision, talent] = ringArcs({ heart: 0, talent: 3 });
    expect([heart?.score, vision?.score, talent?.score]).toEqual([0, undefined, 3]);
    expect([heart?.fillPath, vision?.fillPath]).toEqual(['', '']);
    expect(talent?.fillPath).toBe(talent?.trackPath);
  });

  it('fills more of an arc for each point', () => {
    const ends = ([1, 2, 3] as const).map((score) => ringArcs({ heart: score })[0]?.fillPath);
    expect(new Set(ends).size).toBe(3);
  });
});
