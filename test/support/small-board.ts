/** One of everything that a picture of a map can show, and no more. */
import type { Board } from '../../shared/model/board';
import { BLANK_PERSONA } from '../../shared/model/persona';
import { BLANK_TOUCHPOINT, type Touchpoint } from '../../shared/model/touchpoint';

const keyed = <T extends { readonly id: string }>(...records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

const card = (fields: Partial<Touchpoint> & Pick<Touchpoint, 'id' | 'order'>): Touchpoint => ({
  stageId: 'know',
  laneId: 'lan',
  ...BLANK_TOUCHPOINT,
  ...fields,
});

export const smallBoard: Board = {
  meta: {
    id: 'small',
    title: 'Mua & bán <nhanh>',
    language: 'vi',
    scope: { start: 'Máy cũ hỏng', end: 'Khách giới thiệu bạn', timeSpan: 'Ba tháng' },
  },
  stages: keyed(
    { id: 'know', title: 'Nhận biết', prompt: 'Ai nói gì về ta?', colour: 'indigo', order: 'a0' },
    { id: 'buy', title: '', prompt: '', colour: 'amber', order: 'a1' },
  ),
  personas: keyed({
    ...BLANK_PERSONA,
    id: 'p',
    name: 'Chị Lan',
    portrait: '👩',
    colour: 'purple',
    needs: ['Mua gọn trong một buổi tối'],
  }),
  lanes: keyed(
    { id: 'lan', personaId: 'p', title: '', colour: 'slate', order: 'a0' },
    { id: 'back', title: 'Hậu trường', colour: 'teal', order: 'a1' },
  ),
  touchpoints: keyed(
    card({
      id: 'ad',
      order: 'a0',
      title: 'Tôi lướt trúng quảng cáo “giảm tới 50%”',
      channel: 'ads',
      emotion: -2,
      owner: 'Nguyễn Hoà',
      critical: true,
      intent: 'designed',
      ttt: { heart: 0, vision: 2, talent: 3 },
      pitfalls: ['P1', 'P3'],
    }),
    card({ id: 'friend', order: 'a1', title: 'Bạn kể', emotion: 1, intent: 'accidental' }),
    card({ id: 'quiet', order: 'a2', stageId: 'buy', title: 'Không ai ghi nhận' }),
    card({ id: 'greet', order: 'a3', stageId: 'buy', title: 'Được chào', emotion: 2 }),
    card({ id: 'stock', order: 'a4', laneId: 'back', channel: 'Kho <A>', ownerDept: 'Kho' }),
    card({ id: 'lost', order: 'a5', stageId: 'gone', title: 'Thẻ lạc' }),
  ),
  pains: keyed({
    id: 'n1',
    touchpointId: 'ad',
    text: 'Giá không thật',
    severity: 3,
    root: 'stock',
    order: 'a0',
  }),
  links: keyed(
    { id: 'k1', from: 'ad', to: 'greet', kind: 'flow', label: 'tới quầy' },
    { id: 'k2', from: 'greet', to: 'friend', kind: 'loop', label: '' },
  ),
  views: new Map(),
};
