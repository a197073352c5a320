import { defineMessages } from '../message';

/** Texts of the map itself: what its parts are called and what problems a file can have. */
export const boardMessages = defineMessages({
  'app.name': { vi: 'Journey Room', en: 'Journey Room' },
  'board.untitled': { vi: 'Bản đồ chưa đặt tên', en: 'Untitled map' },
  'stage.untitled': { vi: 'Giai đoạn mới', en: 'New stage' },
  'lane.untitled': { vi: 'Làn mới', en: 'New lane' },
  'persona.untitled': { vi: 'Chân dung mới', en: 'New persona' },
  'touchpoint.untitled': { vi: 'Điểm chạm chưa đặt tên', en: 'Untitled touchpoint' },
  'tray.title': { vi: 'Chưa xếp', en: 'Not placed yet' },
  'tray.hint': {
    vi: 'Giai đoạn hoặc làn của các thẻ này đã bị xoá. Kéo thẻ về chỗ mới.',
    en: 'The stage or lane of these cards was removed. Drag them to a new place.',
  },
});
