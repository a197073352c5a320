import { defineMessages } from '../message';

/** Why a command cannot run now: what is missing, so that one knows what to do first. */
export const commandReasonMessages = defineMessages({
  'why.viewing': {
    vi: 'Bạn đang xem. Cần liên kết cùng sửa mới sửa được bản đồ.',
    en: 'You are viewing. Changing the map takes the editor link.',
  },
  'why.noCard': { vi: 'Chọn một thẻ trước đã.', en: 'Select a card first.' },
  'why.noSelection': {
    vi: 'Chọn một thẻ, giai đoạn, làn hoặc đường nối trước đã.',
    en: 'Select a card, stage, lane or link first.',
  },
  'why.noName': {
    vi: 'Đường nối không có tên để đổi.',
    en: 'A link has no name to change.',
  },
  'why.nothingToMove': {
    vi: 'Chọn một thẻ, giai đoạn hoặc làn trước đã.',
    en: 'Select a card, a stage or a lane first.',
  },
  'why.stageSideways': {
    vi: 'Giai đoạn chỉ dời sang trái hoặc phải.',
    en: 'A stage moves left or right only.',
  },
  'why.laneUpright': {
    vi: 'Làn chỉ dời lên hoặc xuống.',
    en: 'A lane moves up or down only.',
  },
  'why.nothingToUndo': {
    vi: 'Bạn chưa làm gì để hoàn tác.',
    en: 'You have done nothing that could be undone.',
  },
  'why.nothingToRedo': {
    vi: 'Không có bước nào để làm lại.',
    en: 'There is no step to redo.',
  },
  'why.oneRoomPage': {
    vi: 'Trang này chỉ mở cho một phòng. Mở Journey Room để làm việc khác.',
    en: 'This page was opened for one room only. Open Journey Room for anything else.',
  },
  'why.notHost': {
    vi: 'Chỉ máy đang giữ bản đồ mới mở phòng được.',
    en: 'Only the machine that keeps the map can start a room.',
  },
});
