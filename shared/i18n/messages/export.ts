import { defineMessages } from '../message';

const MONTHS =
  '{month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}}';

/** Texts in the exported picture, of the export dialog and of the command line's export. */
export const exportMessages = defineMessages({
  'picture.scope.start': { vi: 'Bắt đầu: {start}', en: 'Starts: {start}' },
  'picture.scope.end': { vi: 'Kết thúc: {end}', en: 'Ends: {end}' },
  'picture.date': { vi: 'Ngày {day}/{month}/{year}', en: `{day} ${MONTHS} {year}` },
  'picture.counts': {
    vi: '{stages} giai đoạn · {personas} chân dung · {touchpoints} điểm chạm',
    en: '{stages, plural, one {# stage} other {# stages}} · {personas, plural, one {# persona} other {# personas}} · {touchpoints, plural, one {# touchpoint} other {# touchpoints}}',
  },
  'picture.tray.hint': {
    vi: 'Thẻ chưa có chỗ, hoặc chỗ của thẻ đã bị xoá.',
    en: 'Cards without a place, or whose place was removed.',
  },
  'picture.legend.emotion': { vi: 'Cảm xúc của khách', en: 'Customer’s emotion' },
  'picture.legend.pillars': { vi: 'Tâm – Tầm – Tài', en: 'Tâm – Tầm – Tài' },
  'picture.legend.score': { vi: 'Vòng càng đầy, điểm càng cao', en: 'The fuller, the better' },
  'picture.legend.marks': { vi: 'Trên thẻ', en: 'On a card' },
  'picture.legend.critical': { vi: 'Điểm chạm mấu chốt', en: 'Critical touchpoint' },
  'picture.legend.pains': { vi: 'Số nỗi đau', en: 'Number of pains' },
  'picture.legend.pitfalls': { vi: 'Số cạm bẫy', en: 'Number of pitfalls' },
  'picture.legend.owner': { vi: 'Người phụ trách', en: 'Owner' },
  'picture.legend.noOwner': { vi: 'Chưa ai phụ trách', en: 'Nobody owns it yet' },
  'picture.legend.intent': { vi: 'Viền thẻ: trải nghiệm', en: 'Outline: experience' },
  'picture.legend.links': { vi: 'Đường nối', en: 'Links' },

  'export.title': { vi: 'Xuất bản đồ', en: 'Export the map' },
  'export.format': { vi: 'Dạng tệp', en: 'Format' },
  'export.format.png': { vi: 'Ảnh PNG', en: 'PNG picture' },
  'export.format.svg': { vi: 'Ảnh vector SVG', en: 'SVG drawing' },
  'export.format.json': { vi: 'Bản đồ JSON', en: 'JSON map' },
  'export.format.png.hint': {
    vi: 'Để gửi thư, chèn vào slide hoặc in ra.',
    en: 'For a mail, a slide or the printer.',
  },
  'export.format.svg.hint': {
    vi: 'Nét ở mọi cỡ, mở được bằng trình duyệt và phần mềm vẽ.',
    en: 'Sharp at every size; opens in browsers and drawing programs.',
  },
  'export.format.json.hint': {
    vi: 'Đủ mọi nội dung; mở lại được bằng Journey Room.',
    en: 'Everything on the map; Journey Room opens it again.',
  },
  'export.scale': { vi: 'Cỡ ảnh', en: 'Size' },
  'export.scale.1': { vi: '1× · màn hình', en: '1× · screen' },
  'export.scale.2': { vi: '2× · nét', en: '2× · sharp' },
  'export.scale.3': { vi: '3× · in', en: '3× · print' },
  'export.size': {
    vi: 'Ảnh {width, number, ::group-off} × {height, number, ::group-off} điểm ảnh.',
    en: 'A picture of {width, number, ::group-off} × {height, number, ::group-off} pixels.',
  },
  'export.tooLarge': {
    vi: 'Ảnh {width, number, ::group-off} × {height, number, ::group-off} điểm ảnh vượt giới hạn {limit} triệu. Hãy chọn cỡ nhỏ hơn hoặc SVG.',
    en: 'A picture of {width, number, ::group-off} × {height, number, ::group-off} pixels is over the limit of {limit} million. Choose a smaller size, or SVG.',
  },
  'export.language': { vi: 'Ngôn ngữ của chú giải', en: 'Language of the labels' },
  'export.language.vi': { vi: 'Tiếng Việt', en: 'Vietnamese' },
  'export.language.en': { vi: 'Tiếng Anh', en: 'English' },
  'export.save': { vi: 'Xuất', en: 'Export' },
  'export.cancel': { vi: 'Huỷ', en: 'Cancel' },
  'export.close': { vi: 'Đóng', en: 'Close' },
  'export.working': { vi: 'Đang vẽ ảnh: {percent}%', en: 'Drawing the picture: {percent}%' },
  'export.saving': { vi: 'Đang lưu tệp…', en: 'Saving the file…' },
  'export.failed': {
    vi: 'Không vẽ được ảnh ({detail}). Hãy thử cỡ nhỏ hơn.',
    en: 'The picture could not be drawn ({detail}). Try a smaller size.',
  },
  'cli.export.oneBoard': {
    vi: 'Cần đúng một bản đồ: export TỆP.json --to TỆP.png',
    en: 'Exactly one map is needed: export FILE.json --to FILE.png',
  },
  'cli.export.toNeeded': {
    vi: 'Cần nơi ghi ra: --to TỆP.png',
    en: 'A place to write to is needed: --to FILE.png',
  },
  'cli.export.badTarget': {
    vi: 'Chỉ xuất được .png, .svg hoặc .json, không phải {file}.',
    en: 'Only .png, .svg and .json can be exported, not {file}.',
  },
  'cli.export.badScale': {
    vi: 'Cỡ phải là 1, 2 hoặc 3, không phải “{scale}”.',
    en: 'The scale is 1, 2 or 3, not “{scale}”.',
  },
  'cli.badLanguage': {
    vi: 'Ngôn ngữ phải là vi hoặc en, không phải “{language}”.',
    en: 'The language is vi or en, not “{language}”.',
  },
  'cli.export.pixels': {
    vi: '{width, number, ::group-off} × {height, number, ::group-off} điểm ảnh',
    en: '{width, number, ::group-off} × {height, number, ::group-off} pixels',
  },
  'cli.export.kilobytes': { vi: '{size, number} kB', en: '{size, number} kB' },
  'cli.export.tooLarge': {
    vi: 'Ảnh sẽ có {size}, quá giới hạn {limit} triệu. Hãy giảm --scale hoặc xuất .svg.',
    en: 'The picture would have {size}, over the limit of {limit} million. Lower --scale or export .svg.',
  },
  'cli.export.notWritable': {
    vi: 'Không ghi được tệp {file}: {detail}',
    en: 'The file {file} cannot be written: {detail}',
  },
  'cli.validate.oneFile': {
    vi: 'Cần đúng một tệp: validate TỆP.json',
    en: 'Exactly one file is needed: validate FILE.json',
  },
  'cli.validate.ok': {
    vi: '{file}: bản đồ hợp lệ. “{title}”: {stages} giai đoạn, {lanes} làn, {touchpoints} điểm chạm.',
    en: '{file}: a valid map. “{title}”: {stages, plural, one {# stage} other {# stages}}, {lanes, plural, one {# lane} other {# lanes}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}}.',
  },
  'cli.validate.warning': { vi: '{file}: lưu ý: {text}', en: '{file}: warning: {text}' },
});
