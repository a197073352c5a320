/** Boards of a wanted size with every kind of mark on them, always the same. */
import { encodeBoardJson } from '../../shared/file/board-json';
import type { Board } from '../../shared/model/board';
import { COLOURS } from '../../shared/model/colour';
import { LINK_KINDS } from '../../shared/model/link';
import { orderKeys } from '../../shared/model/order-key';
import { BLANK_PERSONA } from '../../shared/model/persona';
import { BLANK_TOUCHPOINT, type Emotion, INTENTS, type Score } from '../../shared/model/touchpoint';

export interface LargeBoardSize {
  readonly stages: number;
  readonly lanes: number;
  readonly cardsPerCell: number;
}

const TITLES = [
  'Tôi mở mười trang so sánh mà càng rối',
  'Tôi được cúi chào, tay đặt lên ngực',
  'Tôi đứng chờ thanh toán 25 phút',
  'Chúng tôi chưa có hồ sơ khách dùng chung',
];

function numbered<T>(count: number, make: (index: number, order: string) => T & { id: string }) {
  const made = orderKeys(count).map((order, index) => make(index, order));
  return new Map(made.map((record) => [record.id, record]));
}

const colourAt = (index: number) => COLOURS[index % COLOURS.length] ?? 'indigo';

export function largeBoard({ stages, lanes, cardsPerCell }: LargeBoardSize): Board {
  const count = stages * lanes * cardsPerCell;
  return {
    meta: {
      id: 'large',
      title: `Bản đồ ${count} điểm chạm`,
      language: 'vi',
      scope: { start: '', end: '', timeSpan: '' },
    },
    stages: numbered(stages, (index, order) => ({
      id: `s${index}`,
      title: `Giai đoạn ${index + 1}`,
      prompt: 'Khách cảm nhận điều gì ngay tại khoảnh khắc lựa chọn?',
      colour: colourAt(index),
      order,
    })),
    personas: numbered(lanes, (index) => ({
      ...BLANK_PERSONA,
      id: `p${index}`,
      name: `Chị Lan ${index + 1}`,
      portrait: '👩',
      colour: colourAt(index * 5),
      needs: ['Mua gọn trong một buổi tối'],
    })),
    lanes: numbered(lanes, (index, order) => ({
      id: `l${index}`,
      personaId: `p${index}`,
      title: '',
      colour: 'slate' as const,
      order,
    })),
    touchpoints: numbered(count, (index, order) => ({
      ...BLANK_TOUCHPOINT,
      id: `t${index}`,
      stageId: `s${Math.floor(index / (lanes * cardsPerCell))}`,
      laneId: `l${Math.floor(index / cardsPerCell) % lanes}`,
      title: TITLES[index % TITLES.length] ?? '',
      channel: ['store', 'zalo', 'website'][index % 3] ?? '',
      emotion: (((index * 7) % 5) - 2) as Emotion,
      owner: index % 4 === 0 ? '' : 'Trần Bình',
      critical: index % 9 === 0,
      intent: INTENTS[index % 3] ?? 'unknown',
      ttt: { heart: (index % 4) as Score, vision: 1, talent: 3 },
      pitfalls: index % 3 === 0 ? (['P1', 'P2'] as const) : [],
      order,
    })),
    pains: numbered(Math.floor(count / 2), (index, order) => ({
      id: `n${index}`,
      touchpointId: `t${index * 2}`,
      text: 'Đau',
      severity: 2 as const,
      order,
    })),
    links: numbered(Math.floor(count / 5), (index) => ({
      id: `k${index}`,
      from: `t${index * 5}`,
      to: `t${(index * 5 + cardsPerCell * lanes) % count}`,
      kind: LINK_KINDS[index % 3] ?? 'flow',
      label: '',
    })),
    views: new Map(),
  };
}

export function largeBoardJson(size: LargeBoardSize): string {
  return encodeBoardJson(largeBoard(size));
}
