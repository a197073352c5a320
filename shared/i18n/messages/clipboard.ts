import { defineMessages } from '../message';

/** Copying, pasting and dropping cards and tables. */
export const clipboardMessages = defineMessages({
  'copy.done': {
    vi: 'Đã sao chép {count} thẻ.',
    en: 'Copied {count, plural, one {# card} other {# cards}}.',
  },
  'cut.done': {
    vi: 'Đã cắt {count} thẻ.',
    en: 'Cut {count, plural, one {# card} other {# cards}}.',
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
    vi: 'Quá nhiều dòng: mỗi lần tối đa {rows} dòng.',
    en: 'Too many rows: {rows} at a time are the limit.',
  },
  'table.refused.too-many-columns': {
    vi: 'Quá nhiều cột: tối đa {columns} cột.',
    en: 'Too many columns: {columns} are the limit.',
  },
  'table.refused.empty': {
    vi: 'Không có dòng chữ nào để tạo thẻ.',
    en: 'There is no row that could become a card.',
  },
  'why.pasteByKeys': {
    vi: 'Trình duyệt chỉ cho dán bằng bàn phím: bấm {keys}.',
    en: 'The browser lets one paste by keyboard only: press {keys}.',
  },
});
