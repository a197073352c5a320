import { defineMessages } from '../message';

/** Selecting cards, finding commands, and what is done to several cards at once. */
export const selectingMessages = defineMessages({
  'why.noStageHere': {
    vi: 'Chọn một giai đoạn, hoặc một thẻ trong đó, trước đã.',
    en: 'Select a stage, or a card in it, first.',
  },
  'why.noLaneHere': {
    vi: 'Chọn một làn, hoặc một thẻ trong đó, trước đã.',
    en: 'Select a lane, or a card in it, first.',
  },
  'step.cards.paste': {
    vi: 'Dán {count} thẻ',
    en: '{count, plural, one {Paste # card} other {Paste # cards}}',
  },
  'step.cards.duplicate': {
    vi: 'Nhân đôi {count} thẻ',
    en: '{count, plural, one {Duplicate # card} other {Duplicate # cards}}',
  },
  'step.cards.import': {
    vi: 'Thêm {count} thẻ từ bảng',
    en: '{count, plural, one {Add # card} other {Add # cards}} from a table',
  },
  'tag.emotion': { vi: 'Cảm xúc: {value}', en: 'Emotion: {value}' },
  'tag.channel': { vi: 'Kênh: {value}', en: 'Channel: {value}' },
  'tag.noChannel': { vi: 'Chưa ghi kênh', en: 'No channel' },
  'tag.owner': { vi: 'Người phụ trách: {value}', en: 'Owner: {value}' },
  'tag.noOwner': { vi: 'Chưa ai phụ trách', en: 'No owner' },
  'tag.department': { vi: 'Bộ phận: {value}', en: 'Department: {value}' },
  'tag.pitfall': { vi: 'Cạm bẫy: {value}', en: 'Pitfall: {value}' },
  'tag.pillar': { vi: '{pillar} {score}: {word}', en: '{pillar} {score}: {word}' },
  'tag.intent': { vi: 'Chủ đích: {value}', en: 'Intent: {value}' },
  'tag.pain': { vi: 'Có nỗi đau', en: 'Has a pain' },
  'tag.count': {
    vi: '{count} thẻ',
    en: '{count, plural, one {# card} other {# cards}}',
  },
  'many.mixed': { vi: 'khác nhau', en: 'mixed' },
  'like.title': { vi: 'Thẻ có chung', en: 'Cards that share this' },
  'like.none': {
    vi: 'Không thẻ nào khác có chung điều gì.',
    en: 'No other card has anything in common.',
  },
  'shortcuts.search': { vi: 'Tìm phím tắt', en: 'Find a shortcut' },
  'shortcuts.byCell': { vi: 'Đi từng ô một', en: 'Walk cell by cell' },
  'shortcuts.extend': { vi: 'Vừa đi vừa chọn thêm', en: 'Select cards while walking' },
  'shortcuts.ends': {
    vi: 'Đến thẻ đầu hoặc thẻ cuối của làn',
    en: 'Go to the first or last card of the lane',
  },
  'shortcuts.next': {
    vi: 'Khi đang gõ tên thẻ: sang thẻ mới',
    en: 'While typing a title: go on to a new card',
  },
  'shortcuts.addToSelection': {
    vi: 'Chọn thêm hoặc bỏ chọn một thẻ',
    en: 'Add a card to the selection, or take it out',
  },
  'shortcuts.frame': { vi: 'Chọn thêm bằng khung', en: 'Add cards with a frame' },
  'shortcuts.menu': { vi: 'Mở bảng lệnh', en: 'Open the menu' },
  'shortcuts.click': { vi: '{keys} + nhấp', en: '{keys} + click' },
  'shortcuts.drag': { vi: '{keys} + kéo', en: '{keys} + drag' },
  'shortcuts.rightClick': { vi: 'Nhấp phải', en: 'Right click' },
  'palette.title': { vi: 'Tìm lệnh và thẻ', en: 'Find a command or card' },
  'palette.placeholder': {
    vi: 'Gõ tên lệnh, thẻ, giai đoạn, làn hoặc nhãn…',
    en: 'Type a command, card, stage, lane or tag…',
  },
  'palette.none': {
    vi: 'Không có gì khớp. Thử gõ ít chữ hơn; không cần bỏ dấu.',
    en: 'Nothing matches. Try fewer letters; accents do not matter.',
  },
  'palette.recent': { vi: 'Vừa dùng', en: 'Recently used' },
  'palette.cards': { vi: 'Đến thẻ', en: 'Go to card' },
  'palette.stages': { vi: 'Đến giai đoạn', en: 'Go to stage' },
  'palette.lanes': { vi: 'Đến làn', en: 'Go to lane' },
  'palette.groups': { vi: 'Chọn mọi thẻ', en: 'Select every card' },
  'palette.count': {
    vi: '{count} kết quả',
    en: '{count, plural, =0 {No results} one {# result} other {# results}}',
  },
  'palette.hint': {
    vi: '↑ ↓ để chọn · Enter để làm · Esc để thôi',
    en: '↑ ↓ to choose · Enter to run · Esc to leave',
  },
  'context.label': { vi: 'Lệnh cho phần đang chọn', en: 'Commands for the selection' },
  'pick.placeholder': { vi: 'Gõ để lọc…', en: 'Type to filter…' },
  'pick.clear': { vi: '{pillar}: bỏ điểm', en: '{pillar}: take the score back' },
  'pick.use': { vi: 'Dùng “{value}”', en: 'Use “{value}”' },
  'pick.noChannel': { vi: 'Bỏ kênh', en: 'No channel' },
  'pick.noOwner': { vi: 'Không ai phụ trách', en: 'No owner' },
});
