import { defineMessages } from '../message';

/** What the window, its native dialogs and the host's refusals say. */
export const desktopMessages = defineMessages({
  'desktop.openTitle': { vi: 'Mở bản đồ', en: 'Open a map' },
  'desktop.saveTitle': { vi: 'Lưu bản đồ', en: 'Save the map' },
  'desktop.exportTitle': { vi: 'Xuất bản đồ', en: 'Export the map' },
  'desktop.boardFiles': { vi: 'Bản đồ Journey Room', en: 'Journey Room maps' },
  'desktop.allFiles': { vi: 'Mọi tệp', en: 'All files' },
  'desktop.exportFiles': { vi: 'Tệp {extension}', en: '{extension} files' },
  'desktop.close.message': {
    vi: 'Lưu thay đổi của “{title}” trước khi đóng?',
    en: 'Save the changes to “{title}” before closing?',
  },
  'desktop.close.detail': {
    vi: 'Không lưu thì tệp vẫn như cũ; bản đang làm dở còn trên máy này, mở lại từ màn hình đầu.',
    en: 'Without saving, the file stays as it was; your work remains on this computer and can be reopened from the start screen.',
  },
  'desktop.close.save': { vi: 'Lưu', en: 'Save' },
  'desktop.close.discard': { vi: 'Không lưu', en: 'Don’t save' },
  'desktop.close.cancel': { vi: 'Huỷ', en: 'Cancel' },
  'desktop.room.message': {
    vi: 'Phòng đang mở. Đóng cửa sổ thì mọi người sẽ rời phòng.',
    en: 'A room is open. Closing the window ends it for everybody.',
  },
  'desktop.room.detail': {
    vi: 'Những gì mọi người đã làm đều được giữ trên máy này.',
    en: 'Everything people did is kept on this computer.',
  },
  'desktop.room.close': { vi: 'Đóng phòng và thoát', en: 'End the room and close' },
  'desktop.crash.message': {
    vi: 'Cửa sổ vừa gặp sự cố.',
    en: 'The window has stopped working.',
  },
  'desktop.crash.detail': {
    vi: 'Bản đồ được giữ trên máy này. Mở lại để làm tiếp.',
    en: 'Your map is kept on this computer. Reload to go on.',
  },
  'desktop.crash.reload': { vi: 'Mở lại', en: 'Reload' },
  'desktop.crash.quit': { vi: 'Thoát', en: 'Quit' },
  'host.failure.bad-request': {
    vi: 'Ứng dụng không hiểu yêu cầu này. Hãy thử lại; nếu vẫn vậy, mở lại ứng dụng.',
    en: 'The app did not understand this request. Try again; if that does not help, restart it.',
  },
  'host.failure.too-large': {
    vi: 'Tệp lớn hơn 50 MB nên không mở hoặc lưu được. Hãy chia bản đồ thành nhiều phần.',
    en: 'The file is over 50 MB and cannot be opened or saved. Split the map into several.',
  },
  'host.failure.file-missing': {
    vi: 'Không tìm thấy tệp. Có thể tệp đã bị dời hoặc xoá; hãy tìm lại bằng “Mở tệp”.',
    en: 'The file is not there. It may have been moved or deleted; look for it with “Open file”.',
  },
  'host.failure.not-readable': {
    vi: 'Không đọc được tệp. Hãy kiểm tra quyền truy cập.',
    en: 'The file cannot be read. Check its permissions.',
  },
  'host.failure.not-text': {
    vi: 'Tệp này không phải văn bản UTF-8 nên không thể là bản đồ. Hãy chọn tệp .journey.json.',
    en: 'This file is not UTF-8 text, so it cannot be a map. Choose a .journey.json file.',
  },
  'host.failure.not-writable': {
    vi: 'Không ghi được vào chỗ này. Hãy lưu vào thư mục khác.',
    en: 'This place cannot be written to. Save to another folder.',
  },
  'host.failure.disk-full': {
    vi: 'Ổ đĩa đã đầy. Hãy giải phóng dung lượng rồi lưu lại.',
    en: 'The disk is full. Free some space and save again.',
  },
  'host.failure.unknown-file': {
    vi: 'Không còn biết tệp này nằm ở đâu. Hãy dùng “Lưu thành tệp khác”.',
    en: 'The place of this file is no longer known. Use “Save as”.',
  },
  'host.failure.clipboard-refused': {
    vi: 'Không sao chép được. Hãy chọn văn bản và sao chép bằng bàn phím.',
    en: 'Copying did not work. Select the text and copy it with the keyboard.',
  },
  'host.failure.room-not-possible': {
    vi: 'Trang này không mở phòng được. Hãy dùng ứng dụng trên máy tính.',
    en: 'This page cannot start a room. Use the desktop app.',
  },
  'host.failure.room-running': {
    vi: 'Đang có một phòng mở. Hãy dừng phòng đó trước.',
    en: 'A room is already open. Stop it first.',
  },
  'host.failure.room-not-started': {
    vi: 'Phòng không khởi động được. Hãy thử lại; nếu vẫn vậy, khởi động lại ứng dụng.',
    en: 'The room did not start. Try again; if that does not help, restart the app.',
  },
  'host.failure.room-address-taken': {
    vi: 'Địa chỉ mạng này không dùng được. Hãy chọn địa chỉ khác.',
    en: 'This network address cannot be used. Choose another one.',
  },
  'host.failure.room-no-network': {
    vi: 'Máy này chưa nối mạng nội bộ nào. Hãy kết nối Wi-Fi hoặc cáp mạng rồi thử lại.',
    en: 'This computer is on no local network. Connect to Wi-Fi or a cable and try again.',
  },
  'host.failure.internal': {
    vi: 'Ứng dụng gặp lỗi ngoài dự kiến. Bản đồ của bạn không bị ảnh hưởng; hãy thử lại.',
    en: 'Something unexpected went wrong in the app. Your map is not affected; try again.',
  },
});
