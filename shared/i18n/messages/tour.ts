import { defineMessages } from '../message';

/** The two-minute tour of the board screen, for those who lead and for guests. */
export const tourMessages = defineMessages({
  'tour.offer': { vi: 'Mới dùng lần đầu?', en: 'New here?' },
  'tour.offer.start': { vi: 'Xem nhanh trong 2 phút', en: 'Take the 2-minute tour' },
  'tour.offer.dismiss': { vi: 'Không cần giới thiệu', en: 'No tour, thanks' },
  'tour.progress': { vi: '{step} / {total}', en: '{step} of {total}' },
  'tour.next': { vi: 'Tiếp', en: 'Next' },
  'tour.back': { vi: 'Trước', en: 'Back' },
  'tour.skip': { vi: 'Bỏ qua', en: 'Skip' },
  'tour.done': { vi: 'Xong', en: 'Done' },

  'tour.map.title': { vi: 'Bản đồ tự ngăn nắp', en: 'The map keeps itself tidy' },
  'tour.map.text': {
    vi: 'Cột là giai đoạn, hàng là chân dung khách hàng. Thẻ luôn nằm ngay ngắn trong ô, không ai làm lộn xộn được.',
    en: 'Columns are stages, rows are personas. Cards always sit neatly in a cell; nobody can wreck it.',
  },
  'tour.add.title': { vi: 'Thêm điểm chạm', en: 'Add touchpoints' },
  'tour.add.text': {
    vi: 'Nhấp đúp vào một ô, hoặc nhấn T. Gõ điều khách trải qua, bắt đầu bằng “Tôi…”. Kéo thẻ sang ô khác bất cứ lúc nào.',
    en: 'Double-click a cell, or press T. Type what the customer goes through, starting with “I…”. Drag cards to another cell at any time.',
  },
  'tour.details.title': { vi: 'Mỗi thẻ là một cuộc trò chuyện', en: 'Each card is a conversation' },
  'tour.details.text': {
    vi: 'Chọn một thẻ để ghi cảm xúc, nỗi đau, người phụ trách và chấm Tâm–Tầm–Tài. Đường cảm xúc tự vẽ từ các thẻ.',
    en: 'Select a card to record emotion, pains, its owner and Tâm–Tầm–Tài. The emotion curve draws itself from the cards.',
  },
  'tour.find.title': { vi: 'Tìm không cần dấu', en: 'Find what was said' },
  'tour.find.text': {
    vi: 'Gõ “nhan biet” cũng ra “Nhận biết”. Bộ lọc làm mờ những thẻ không liên quan, không xoá gì cả.',
    en: 'Search works without Vietnamese accents. Filters fade the other cards and remove nothing.',
  },
  'tour.share.title': { vi: 'Mời cả phòng', en: 'Bring the room in' },
  'tour.share.text': {
    vi: 'Mọi người vào bằng liên kết hoặc mã QR, không cần tài khoản. Ai sửa gì, cả phòng thấy ngay.',
    en: 'People join by link or QR code, without an account. Everybody sees every change at once.',
  },
  'tour.menu.title': { vi: 'Những lệnh còn lại', en: 'Everything else' },
  'tour.menu.text': {
    vi: 'Xuất ảnh, phím tắt, giao diện trình chiếu và ngôn ngữ đều ở đây. Muốn xem lại phần này, chọn “Giới thiệu nhanh”.',
    en: 'Export, shortcuts, the projector theme and the language are here. To see this again, choose “Quick tour”.',
  },
  'tour.guestMap.title': { vi: 'Đây là bản đồ chung', en: 'This is the shared map' },
  'tour.guestMap.text': {
    vi: 'Cột là giai đoạn, hàng là chân dung khách hàng. Kéo nền để đi quanh, chụm hai ngón hoặc cuộn cùng Ctrl để phóng to.',
    en: 'Columns are stages, rows are personas. Drag the paper to move about; pinch, or scroll with Ctrl, to zoom.',
  },
  'tour.guestOutline.title': { vi: 'Đây là bản đồ chung', en: 'This is the shared map' },
  'tour.guestOutline.text': {
    vi: 'Bạn đang xem dàn ý: mỗi giai đoạn một mục, mỗi thẻ một dòng. Chuyển sang bản đồ bất cứ lúc nào ở đây.',
    en: 'You see it as an outline: a section a stage, a row a card. Switch to the map here at any time.',
  },
  'tour.people.title': { vi: 'Bạn không ở đây một mình', en: 'You are not alone' },
  'tour.people.text': {
    vi: 'Con trỏ và khung màu cho biết ai đang ở đâu. Góc này luôn nói bản đồ đã lưu hay chưa.',
    en: 'Pointers and coloured frames show who is where. This corner always says whether the map is saved.',
  },
  'tour.watch.title': { vi: 'Xem cho vừa mắt', en: 'See it your way' },
  'tour.watch.text': {
    vi: 'Phóng to, thu nhỏ hoặc xem cả bản đồ. Bạn đang xem nên không lo làm hỏng gì.',
    en: 'Zoom in, out, or show the whole map. You are viewing, so nothing can go wrong.',
  },
});
