import { defineMessages } from '../message';

/** The first screen: templates, and the maps of this machine. */
export const startMessages = defineMessages({
  'start.title': {
    vi: 'Vẽ hành trình khách hàng cùng nhau',
    en: 'Map the customer journey together',
  },
  'start.lead': {
    vi: 'Trải các giai đoạn, chân dung và điểm chạm lên một bản đồ, mời cả phòng cùng sửa, rồi mang kết quả về.',
    en: 'Lay out stages, personas and touchpoints, bring the whole room in, and take the result home.',
  },
  'start.templates': { vi: 'Bắt đầu từ mẫu', en: 'Start from a template' },
  'start.recent': { vi: 'Mở gần đây', en: 'Recent maps' },
  'start.recent.none': {
    vi: 'Bản đồ bạn mở sẽ nằm ở đây, kể cả khi chưa lưu thành tệp.',
    en: 'Maps you open appear here, even before you save them to a file.',
  },
  'start.recent.menu': { vi: 'Lệnh cho bản đồ {title}', en: 'Commands for the map {title}' },
  'start.recent.rename': { vi: 'Đổi tên…', en: 'Rename…' },
  'start.recent.remove': { vi: 'Xoá khỏi máy này', en: 'Remove from this machine' },
  'start.recent.all': { vi: 'Xem tất cả {count} bản đồ', en: 'Show all {count} maps' },
  'start.rename.title': { vi: 'Đổi tên bản đồ', en: 'Rename the map' },
  'start.rename.save': { vi: 'Đổi tên', en: 'Rename' },
  'start.removal.title': { vi: 'Xoá “{title}”?', en: 'Remove “{title}”?' },
  'start.removal.text': {
    vi: 'Có thay đổi chưa nằm trong tệp nào. Xoá rồi thì không lấy lại được. Muốn giữ, hãy mở bản đồ và lưu thành tệp trước.',
    en: 'It has changes that are in no file. Once removed, they cannot be brought back. To keep them, open the map and save it to a file first.',
  },
  'start.removal.keep': { vi: 'Giữ lại', en: 'Keep it' },
  'start.removal.remove': { vi: 'Xoá bản đồ', en: 'Remove the map' },
  'start.recent.unsaved': { vi: 'chưa lưu thành tệp', en: 'not saved to a file' },
  'start.recent.lost': {
    vi: 'Không còn tìm thấy bản đồ này trên máy. Nếu đã lưu thành tệp, hãy mở tệp; nếu không, xoá mục này khỏi danh sách.',
    en: 'This map is no longer on this machine. If you saved it to a file, open the file; otherwise remove it from the list.',
  },
  'start.open': { vi: 'Mở tệp JSON', en: 'Open a JSON file' },
  'start.join': { vi: 'Vào phòng bằng liên kết', en: 'Join a room by link' },
  'template.fiveStages': { vi: 'Năm giai đoạn', en: 'Five stages' },
  'template.fiveStages.text': {
    vi: 'Nhận biết, Cân nhắc, Mua hàng, Quay lại, Ủng hộ, mỗi giai đoạn kèm một câu hỏi gợi mở.',
    en: 'Awareness, Consideration, Purchase, Return, Advocacy, each with a question to open it.',
  },
  'template.empty': { vi: 'Bản đồ trống', en: 'Empty map' },
  'template.empty.text': {
    vi: 'Một giai đoạn, một làn. Bạn tự quyết phần còn lại.',
    en: 'One stage, one lane. The rest is up to you.',
  },
  'template.phoneShop': { vi: 'Mua điện thoại ở cửa hàng', en: 'Buying a phone in a shop' },
  'template.phoneShop.text': {
    vi: 'Bản đồ mẫu đầy đủ: hai chân dung, cảm xúc, nỗi đau, gốc rễ và các đường nối.',
    en: 'A complete sample: two personas, emotions, pains, their roots and links.',
  },
});
