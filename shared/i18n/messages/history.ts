import { defineMessages } from '../message';

/**
 * Names of steps, as the history lists them and as they are announced. `{field}` and `{value}`
 * are labels of their own, so they stand where a capital letter is not out of place.
 */
export const historyMessages = defineMessages({
  'step.card.add': { vi: 'Thêm điểm chạm “{title}”', en: 'Add touchpoint “{title}”' },
  'step.card.remove': { vi: 'Xoá điểm chạm “{title}”', en: 'Remove touchpoint “{title}”' },
  'step.cards.remove': {
    vi: 'Xoá {count} điểm chạm',
    en: '{count, plural, one {Remove # touchpoint} other {Remove # touchpoints}}',
  },
  'step.card.move': {
    vi: 'Dời “{title}” sang {stage}, {lane}',
    en: 'Move “{title}” to {stage}, {lane}',
  },
  'step.card.reorder': {
    vi: 'Đưa “{title}” lên vị trí {position}, vẫn ở {stage}, {lane}',
    en: 'Move “{title}” to place {position} in {stage}, {lane}',
  },
  'step.cards.move': {
    vi: 'Dời {count} điểm chạm sang {stage}, {lane}',
    en: '{count, plural, one {Move # touchpoint} other {Move # touchpoints}} to {stage}, {lane}',
  },
  'step.card.field': { vi: '{field} của “{title}”: {value}', en: '{field} of “{title}”: {value}' },
  'step.cards.field': {
    vi: '{field} của {count} điểm chạm: {value}',
    en: '{field} of {count, plural, one {# touchpoint} other {# touchpoints}}: {value}',
  },
  'step.card.mark': { vi: 'Đánh dấu “{title}”: {mark}', en: 'Mark “{title}”: {mark}' },
  'step.card.unmark': { vi: 'Bỏ dấu của “{title}”: {mark}', en: 'Unmark “{title}”: {mark}' },
  'step.cards.mark': {
    vi: 'Đánh dấu {count} điểm chạm: {mark}',
    en: '{count, plural, one {Mark # touchpoint} other {Mark # touchpoints}}: {mark}',
  },
  'step.cards.unmark': {
    vi: 'Bỏ dấu của {count} điểm chạm: {mark}',
    en: '{count, plural, one {Unmark # touchpoint} other {Unmark # touchpoints}}: {mark}',
  },
  'step.backstage.add': {
    vi: 'Thêm bộ phận phía sau “{title}”: {name}',
    en: 'Add a department behind “{title}”: {name}',
  },
  'step.backstage.remove': {
    vi: 'Bỏ bộ phận phía sau “{title}”: {name}',
    en: 'Take a department from behind “{title}”: {name}',
  },
  'step.pain.add': { vi: 'Thêm nỗi đau ở “{title}”', en: 'Add a pain to “{title}”' },
  'step.pain.remove': { vi: 'Xoá nỗi đau của “{title}”', en: 'Remove a pain of “{title}”' },
  'step.pain.severity': {
    vi: 'Mức độ nỗi đau ở “{title}”: {value}',
    en: 'Severity of a pain of “{title}”: {value}',
  },
  'step.pain.root': {
    vi: 'Gốc rễ nỗi đau ở “{title}”: {value}',
    en: 'Root of a pain of “{title}”: {value}',
  },
  'step.link.add': { vi: 'Nối “{from}” với “{to}”', en: 'Link “{from}” to “{to}”' },
  'step.link.remove': {
    vi: 'Xoá đường nối “{from}” → “{to}”',
    en: 'Remove the link “{from}” → “{to}”',
  },
  'step.link.kind': {
    vi: 'Đường nối “{from}” → “{to}”: {kind}',
    en: 'Link “{from}” → “{to}”: {kind}',
  },
  'step.link.reverse': {
    vi: 'Đảo chiều đường nối “{from}” → “{to}”',
    en: 'Reverse the link “{from}” → “{to}”',
  },
  'step.stage.add': { vi: 'Thêm giai đoạn “{title}”', en: 'Add stage “{title}”' },
  'step.stage.remove': { vi: 'Xoá giai đoạn “{title}”', en: 'Remove stage “{title}”' },
  'step.stage.move': { vi: 'Dời giai đoạn “{title}”', en: 'Move stage “{title}”' },
  'step.lane.add': { vi: 'Thêm làn “{title}”', en: 'Add lane “{title}”' },
  'step.lane.remove': { vi: 'Xoá làn “{title}”', en: 'Remove lane “{title}”' },
  'step.lane.move': { vi: 'Dời làn “{title}”', en: 'Move lane “{title}”' },
  'step.persona.add': { vi: 'Thêm chân dung “{title}”', en: 'Add persona “{title}”' },
  'step.colour': { vi: 'Đổi màu của “{title}”', en: 'Change the colour of “{title}”' },
  'step.portrait': { vi: 'Đổi ảnh của “{title}”', en: 'Change the portrait of “{title}”' },
  'step.language': { vi: 'Ngôn ngữ của bản đồ: {value}', en: 'Language of the map: {value}' },
  'step.rename': { vi: 'Đổi tên thành “{to}”', en: 'Rename to “{to}”' },
  'step.renameFrom': { vi: 'Đổi tên “{from}” thành “{to}”', en: 'Rename “{from}” to “{to}”' },
  'step.write': { vi: 'Sửa mục “{field}” của “{title}”', en: 'Edit “{field}” of “{title}”' },
  'step.write.board': { vi: 'Sửa mục “{field}” của bản đồ', en: 'Edit “{field}” of the map' },
  'command.view.history': { vi: 'Lịch sử các bước', en: 'History of steps' },
  'history.title': { vi: 'Lịch sử', en: 'History' },
  'history.own': {
    vi: 'Các bước của riêng bạn từ lúc mở bản đồ. Người khác làm gì cũng không bị đổi lại.',
    en: 'Your own steps since you opened the map. What others did stays as it is.',
  },
  'history.empty': {
    vi: 'Chưa có bước nào. Việc bạn làm trên bản đồ sẽ được ghi ở đây.',
    en: 'No steps yet. What you do on the map is listed here.',
  },
  'history.start': { vi: 'Lúc mở bản đồ', en: 'When the map was opened' },
  'history.now': { vi: 'Hiện tại', en: 'Now' },
  'history.undone': { vi: 'đã hoàn tác', en: 'undone' },
  'history.list': { vi: 'Các bước, mới nhất ở trên', en: 'Steps, the latest first' },
  'history.nothing': { vi: 'bỏ trống', en: 'cleared' },
  'history.close': { vi: 'Đóng lịch sử', en: 'Close history' },
  'announce.undone': { vi: 'Đã hoàn tác: {step}', en: 'Undone: {step}' },
  'announce.redone': { vi: 'Đã làm lại: {step}', en: 'Redone: {step}' },
  'announce.undoneMany': {
    vi: 'Đã hoàn tác {count} bước',
    en: '{count, plural, one {# step} other {# steps}} undone',
  },
  'announce.redoneMany': {
    vi: 'Đã làm lại {count} bước',
    en: '{count, plural, one {# step} other {# steps}} redone',
  },
  'announce.selected': { vi: 'Đã chọn “{title}”', en: '“{title}” selected' },
  'announce.selectedMany': {
    vi: 'Đã chọn {count} điểm chạm',
    en: '{count, plural, one {# touchpoint} other {# touchpoints}} selected',
  },
  'announce.selectedNone': { vi: 'Đã bỏ chọn', en: 'Nothing selected' },
  'announce.edge': { vi: 'Hết bản đồ ở phía này', en: 'The map ends here' },
});
