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
    vi: 'Giai đoạn hoặc làn của các thẻ này đã bị xoá.',
    en: 'The stage or lane of these cards was removed.',
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
