// The map that every peer draws: the same cards at the same places as large-board's, as plain data.

const COLUMN = 232;
const LANE_GAP = 96;
const TITLES = [
  'Tôi mở mười trang so sánh mà càng rối',
  'Tôi được cúi chào, tay đặt lên ngực',
  'Tôi đứng chờ thanh toán 25 phút',
  'Chúng tôi chưa có hồ sơ khách dùng chung',
];

export const CARD = { width: 208, height: 88, gap: 12 };

/**
 * @param {number} count
 * @returns {{ cards: { title: string, emotion: number, x: number, y: number }[], links: [number, number][] }}
 */
export function benchMap(count) {
  // As in canvas/journey-room.mjs: some ten cards in a cell, more stages on the largest map.
  const lanes = Math.max(4, Math.round(Math.sqrt(count / 20)));
  const stages = count > 2000 ? 30 : 10;
  const perCell = Math.max(1, Math.round(count / stages / lanes));
  const laneHeight = perCell * (CARD.height + CARD.gap) + LANE_GAP;
  const cards = Array.from({ length: stages * lanes * perCell }, (_, index) => {
    const stage = Math.floor(index / (lanes * perCell));
    const lane = Math.floor(index / perCell) % lanes;
    return {
      title: TITLES[index % TITLES.length] ?? '',
      emotion: ((index * 7) % 5) - 2,
      x: stage * COLUMN,
      y: lane * laneHeight + (index % perCell) * (CARD.height + CARD.gap),
    };
  });
  const links = Array.from(
    { length: Math.floor(cards.length / 5) },
    (_, index) =>
      /** @type {[number, number]} */ ([index * 5, (index * 5 + perCell * lanes) % cards.length]),
  );
  return { cards, links };
}
