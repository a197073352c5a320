import { defineMessages } from '../message';

/** Restore points: states of the map that the room has kept. */
export const recoveryMessages = defineMessages({
  'command.room.points': { vi: 'Điểm khôi phục…', en: 'Restore points…' },
  'why.notInRoom': {
    vi: 'Chỉ người điều phối của một phòng đang mở mới dùng được.',
    en: 'Only a facilitator of an open room can use this.',
  },
  'points.title': { vi: 'Điểm khôi phục', en: 'Restore points' },
  'points.lead': {
    vi: 'Phòng tự giữ bản đồ hai phút một lần khi mọi người đang làm, và trước mỗi quyết định lớn.',
    en: 'While people work, the room keeps the map every two minutes, and before each larger decision.',
  },
  'points.list': { vi: 'Các điểm khôi phục, mới nhất trước', en: 'Restore points, newest first' },
  'points.none': {
    vi: 'Chưa có điểm nào. Điểm đầu tiên sẽ có sau hai phút làm việc.',
    en: 'None yet. The first one is kept after two minutes of work.',
  },
  'points.loading': { vi: 'Đang tải…', en: 'Loading…' },
  'points.reason.interval': { vi: 'tự động', en: 'automatic' },
  'points.reason.role': { vi: 'trước khi đổi vai trò', en: 'before a role was changed' },
  'points.reason.link': { vi: 'trước khi đổi liên kết', en: 'before a link was ended' },
  'points.reason.removal': {
    vi: 'trước khi đưa người ra',
    en: 'before somebody was removed',
  },
  'points.reason.restore': { vi: 'trước khi khôi phục', en: 'before a restore' },
  'points.reason.phase': { vi: 'khi đổi bước', en: 'when the phase changed' },
  'points.item': { vi: '{time} · {reason}', en: '{time} · {reason}' },
  'points.look': {
    vi: 'Bản đồ lúc {time}, chỉ để xem',
    en: 'The map at {time}, to look at only',
  },
  'points.unreadable': {
    vi: 'Không đọc được điểm khôi phục này.',
    en: 'This restore point cannot be read.',
  },
  'points.what': { vi: 'Nếu khôi phục', en: 'If you restore this' },
  'points.same': {
    vi: 'Bản đồ hiện tại giống hệt điểm này.',
    en: 'The map is the same now.',
  },
  'points.back': { vi: 'Trở lại: {what}', en: 'Comes back: {what}' },
  'points.gone': {
    vi: 'Sẽ bỏ, vì được thêm sau đó: {what}',
    en: 'Goes, because it was added since: {what}',
  },
  'points.changed': { vi: 'Trở về như lúc đó: {what}', en: 'Becomes as it was: {what}' },
  'points.undoable': {
    vi: 'Đây là một thay đổi mới: Hoàn tác đưa mọi thứ trở lại, và phòng giữ thêm một điểm trước khi làm.',
    en: 'This is a new change: Undo brings everything back, and the room keeps one more point first.',
  },
  'points.count.stages': { vi: '{n} giai đoạn', en: '{n, plural, one {# stage} other {# stages}}' },
  'points.count.lanes': { vi: '{n} làn', en: '{n, plural, one {# lane} other {# lanes}}' },
  'points.count.touchpoints': {
    vi: '{n} điểm chạm ({titles})',
    en: '{n, plural, one {# touchpoint} other {# touchpoints}} ({titles})',
  },
  'points.count.pains': {
    vi: '{n} nỗi đau',
    en: '{n, plural, one {# pain} other {# pains}}',
  },
  'points.count.links': { vi: '{n} liên kết', en: '{n, plural, one {# link} other {# links}}' },
  'points.restore': { vi: 'Khôi phục bản đồ này', en: 'Restore this map' },
  'points.restored': {
    vi: 'Đã khôi phục bản đồ lúc {time}. Hoàn tác nếu không đúng ý.',
    en: 'The map of {time} is restored. Undo if that was not meant.',
  },
  'points.notRestored': {
    vi: 'Chưa khôi phục được: không liên lạc được với phòng.',
    en: 'Not restored: the room cannot be reached.',
  },
  'step.restore': { vi: 'Khôi phục bản đồ lúc {time}', en: 'Restore the map of {time}' },
});
