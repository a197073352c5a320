import { defineMessages } from '../message';

/** What can be wrong with a board file, said to whoever wants to open it. */
export const boardProblemMessages = defineMessages({
  'boardProblem.not-json': { vi: 'không phải JSON', en: 'it is not JSON' },
  'boardProblem.not-json-at': {
    vi: 'không phải JSON: sai ở dòng {line}, cột {column}',
    en: 'it is not JSON: see line {line}, column {column}',
  },
  'boardProblem.not-a-board': {
    vi: 'không có "format": "journey-room/board" nên không phải bản đồ',
    en: 'it has no "format": "journey-room/board", so it is no map',
  },
  'boardProblem.newer-version': {
    vi: 'phiên bản {version} mới hơn chương trình này; hãy cập nhật chương trình',
    en: 'its version {version} is newer than this program; update the program',
  },
  'boardProblem.wrong-value': {
    vi: '{where}: cần {expected}, lại có {received}',
    en: '{where}: expected {expected}, found {received}',
  },
  'boardProblem.missing-value': { vi: '{where}: còn thiếu', en: '{where}: is missing' },
  'boardProblem.unknown-key': { vi: '{where}: không rõ là gì', en: '{where}: is not known' },
  'boardProblem.double-id': {
    vi: '{where}: mã “{id}” đã dùng ở trên',
    en: '{where}: the id “{id}” is used above already',
  },
  'boardProblem.more': { vi: '{first} (và {count} lỗi nữa)', en: '{first} (and {count} more)' },
  'boardProblem.wholeFile': { vi: 'cả tệp', en: 'the whole file' },
  'boardProblem.kind.text': { vi: 'một đoạn chữ', en: 'a text' },
  'boardProblem.kind.number': { vi: 'một số', en: 'a number' },
  'boardProblem.kind.yesNo': { vi: 'true hoặc false', en: 'true or false' },
  'boardProblem.kind.list': { vi: 'một danh sách [ … ]', en: 'a list [ … ]' },
  'boardProblem.kind.record': { vi: "một mục '{ … }'", en: "a record '{ … }'" },
  'boardProblem.kind.id': {
    vi: 'một mã từ 1 đến 64 chữ cái không dấu, chữ số, - hoặc _',
    en: 'an id of 1 to 64 letters without accents, digits, - or _',
  },
  'boardProblem.kind.time': {
    vi: 'thời điểm dạng 2025-01-31T09:00:00Z',
    en: 'a time such as 2025-01-31T09:00:00Z',
  },

  'boardDoubt.card': {
    vi: 'Thẻ “{title}” ({id}) không thuộc giai đoạn và làn nào trong tệp; thẻ nằm ở “Chưa xếp”.',
    en: 'The card “{title}” ({id}) belongs to no stage and lane of the file; it waits in “Not placed yet”.',
  },
  'boardDoubt.lane': {
    vi: 'Làn “{id}” nhắc tới một chân dung không có trong tệp.',
    en: 'The lane “{id}” names a persona that is not in the file.',
  },
  'boardDoubt.pain': {
    vi: 'Nỗi đau “{id}” nhắc tới một điểm chạm không có trong tệp.',
    en: 'The pain “{id}” names a touchpoint that is not in the file.',
  },
  'boardDoubt.link': {
    vi: 'Đường nối “{id}” nhắc tới một điểm chạm không có trong tệp.',
    en: 'The link “{id}” names a touchpoint that is not in the file.',
  },
});
