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
});
