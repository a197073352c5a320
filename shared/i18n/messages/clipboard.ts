import { defineMessages } from '../message';

/** Copying, pasting and dropping cards and tables. */
export const clipboardMessages = defineMessages({
  'copy.done': {
    vi: 'Đã sao chép {count} thẻ.',
    en: 'Copied {count, plural, one {# card} other {# cards}}.',
  },
  'paste.nothing': {
    vi: 'Bảng tạm không có chữ hay thẻ nào để dán.',
    en: 'There is no text and no card on the clipboard.',
  },
  'paste.tooLarge': {
    vi: 'Nội dung trên bảng tạm quá lớn, không dán được.',
    en: 'What is on the clipboard is too large to paste.',
  },
  'paste.unknownCards': {
    vi: 'Các thẻ trên bảng tạm đến từ phiên bản khác hoặc đã hỏng; đã đọc phần chữ thay thế.',
    en: 'The cards on the clipboard are from another version or damaged; their text was read instead.',
  },
  'drop.manyFiles': {
    vi: 'Mỗi lần chỉ thả một tệp.',
    en: 'Drop one file at a time.',
  },
  'drop.unknownFile': {
    vi: 'Chưa đọc được {name}. Hãy thả tệp .csv, .tsv, .txt hoặc .journey.json.',
    en: '{name} cannot be read. Drop a .csv, .tsv, .txt or .journey.json file.',
  },
  'drop.notUtf8': {
    vi: 'Chữ trong {name} không phải UTF-8 nên tiếng Việt sẽ bị sai. Hãy lưu lại tệp dạng “CSV UTF-8” rồi thả lại.',
    en: 'The text in {name} is not UTF-8, so its letters would come out wrong. Save the file as “CSV UTF-8” and drop it again.',
  },
  'table.refused.too-large': {
    vi: 'Nội dung quá lớn: tối đa khoảng 4 triệu ký tự.',
    en: 'That is too much text: about 4 million characters are the limit.',
  },
  'table.refused.too-many-rows': {
    vi: 'Quá nhiều dòng: mỗi lần tối đa {rows, number} dòng.',
    en: 'Too many rows: {rows, number} at a time are the limit.',
  },
  'table.refused.too-many-columns': {
    vi: 'Quá nhiều cột: tối đa {columns} cột.',
    en: 'Too many columns: {columns} are the limit.',
  },
  'table.refused.empty': {
    vi: 'Không có dòng chữ nào để tạo thẻ.',
    en: 'There is no row that could become a card.',
  },
  'incoming.title': { vi: 'Thêm thẻ từ bảng', en: 'Add cards from a table' },
  'incoming.titleOf': { vi: 'Thêm thẻ từ {name}', en: 'Add cards from {name}' },
  'incoming.byHeader': {
    vi: '{count} thẻ. Các cột được hiểu theo dòng tiêu đề.',
    en: '{count, plural, one {# card} other {# cards}}. The columns are read by their headings.',
  },
  'incoming.byLine': {
    vi: '{count} thẻ, mỗi dòng một thẻ.',
    en: '{count, plural, one {# card} other {# cards}}, one a line.',
  },
  'incoming.add': {
    vi: 'Thêm {count} thẻ',
    en: '{count, plural, one {Add # card} other {Add # cards}}',
  },
  'incoming.row': { vi: 'Dòng', en: 'Row' },
  'incoming.rows': { vi: 'Các thẻ sẽ được thêm', en: 'The cards that will be added' },
  'incoming.moreRows': {
    vi: 'và {count} thẻ nữa.',
    en: 'and {count, plural, one {# more card} other {# more cards}}.',
  },
  'incoming.doubts': { vi: 'Xem lại trước khi thêm', en: 'Please look at this first' },
  'incoming.unknownColumns': {
    vi: 'Cột không dùng đến: {names}',
    en: 'Columns that are left out: {names}',
  },
  'incoming.openQuote': {
    vi: 'Có dấu ngoặc kép mở mà không đóng; các dòng sau đó có thể bị dính vào nhau.',
    en: 'A quotation mark is opened and never closed; rows after it may have run together.',
  },
  'incoming.problem.value': {
    vi: 'Dòng {row}: không hiểu “{value}” ở cột {column}, ô này sẽ để trống.',
    en: 'Row {row}: “{value}” in column {column} is not understood and stays empty.',
  },
  'incoming.problem.noTitle': {
    vi: 'Dòng {row}: chưa có tên điểm chạm.',
    en: 'Row {row}: the touchpoint has no title.',
  },
  'incoming.problem.noHeader': {
    vi: 'Dòng {row}: bỏ “{value}”, vì bảng không có dòng tiêu đề nên không biết đó là gì.',
    en: 'Row {row}: “{value}” is left out; without a row of headings nothing says what it is.',
  },
  'incoming.moreProblems': {
    vi: 'và {count} chỗ nữa.',
    en: 'and {count, plural, one {# more} other {# more}}.',
  },
  'incoming.create': {
    vi: 'Tạo {stages} giai đoạn và {lanes} làn còn thiếu',
    en: 'Create {stages, plural, =0 {no stages} one {# missing stage} other {# missing stages}} and {lanes, plural, =0 {no lanes} one {# missing lane} other {# missing lanes}}',
  },
  'incoming.create.hint': {
    vi: 'Nếu không, các thẻ này vào ô đang chọn.',
    en: 'Otherwise these cards go to the cell you were in.',
  },
  'why.pasteByKeys': {
    vi: 'Trình duyệt chỉ cho dán bằng bàn phím: bấm {keys}.',
    en: 'The browser lets one paste by keyboard only: press {keys}.',
  },
});
