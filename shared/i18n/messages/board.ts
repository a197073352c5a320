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
    vi: 'Thẻ chưa có chỗ, hoặc giai đoạn hay làn của thẻ đã bị xoá. Kéo thẻ vào bản đồ khi biết chỗ.',
    en: 'Cards without a place, or whose stage or lane was removed. Drag them onto the map once you know where.',
  },
  'tray.empty': {
    vi: 'Kéo vào đây những thẻ chưa biết xếp đâu.',
    en: 'Drag cards here while you do not know where they belong.',
  },
});
