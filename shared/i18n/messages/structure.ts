import { defineMessages } from '../message';

/** Folding stages and lanes away, dividing stages, the tray, curves and labels of links. */
export const structureMessages = defineMessages({
  'curves.title': { vi: 'So sánh đường cảm xúc', en: 'Emotion curves compared' },
  'curves.form': { vi: 'Cách xem', en: 'Shown as' },
  'curves.chart': { vi: 'Biểu đồ', en: 'Chart' },
  'curves.table': { vi: 'Bảng', en: 'Table' },
  'curves.legend': { vi: 'Hiện đường của', en: 'Curves shown' },
  'curves.stage': { vi: 'Giai đoạn', en: 'Stage' },
  'curves.close': { vi: 'Đóng phần so sánh', en: 'Close the comparison' },
  'curves.mean': {
    vi: 'trung bình {mean, number, ::.0 sign-except-zero}',
    en: 'mean {mean, number, ::.0 sign-except-zero}',
  },
  'curves.described': {
    vi: 'Đường cảm xúc của {count} chân dung qua các giai đoạn. Chọn Bảng để đọc từng thẻ.',
    en: 'Emotion curves of {count, plural, one {# persona} other {# personas}} over the stages. Choose Table to read each card.',
  },
  'curves.empty': {
    vi: 'Chưa có chân dung nào. Thêm chân dung và ghi cảm xúc trên thẻ để so sánh.',
    en: 'There is no persona yet. Add personas and note emotions on their cards to compare them.',
  },
  'export.withComparison': {
    vi: 'Kèm so sánh đường cảm xúc',
    en: 'With the emotion curves compared',
  },
  'export.keepFolded': {
    vi: 'Giữ các giai đoạn và làn đang thu gọn',
    en: 'Leave folded stages and lanes folded',
  },
  'link.label': { vi: 'Chữ trên liên kết', en: 'Label' },
  'link.label.hint': {
    vi: 'Vài chữ, chẳng hạn “sau 2 ngày”.',
    en: 'A few words, such as “2 days later”.',
  },
  'link.showCard': { vi: 'Đi tới “{title}”', en: 'Go to “{title}”' },
  'step.stage.nest': {
    vi: 'Đưa giai đoạn “{title}” vào “{parent}”',
    en: 'Make stage “{title}” a part of “{parent}”',
  },
  'step.stage.unnest': {
    vi: 'Tách “{title}” thành giai đoạn riêng',
    en: 'Make “{title}” a stage of its own',
  },
  'step.card.tray': { vi: 'Để “{title}” vào khay', en: 'Put “{title}” into the tray' },
  'step.cards.tray': { vi: 'Để {count} thẻ vào khay', en: 'Put {count} cards into the tray' },
  'step.link.end': {
    vi: 'Nối lại: “{from}” với “{to}”',
    en: 'Link “{from}” to “{to}” instead',
  },
  'command.view.fold': {
    vi: 'Thu gọn hoặc mở rộng giai đoạn, làn đang chọn',
    en: 'Fold the selected stage or lane, or bring it out',
  },
  'command.view.foldStages': { vi: 'Thu gọn mọi giai đoạn', en: 'Fold all stages' },
  'command.view.foldLanes': { vi: 'Thu gọn mọi làn', en: 'Fold all lanes' },
  'command.view.unfoldAll': { vi: 'Mở rộng tất cả', en: 'Bring everything out' },
  'command.view.compareCurves': { vi: 'So sánh đường cảm xúc', en: 'Compare emotion curves' },
  'command.stage.addSub': { vi: 'Thêm giai đoạn con', en: 'Add sub-stage' },
  'command.touchpoint.toTray': { vi: 'Để thẻ vào khay Chưa xếp', en: 'Put card into the tray' },
  'why.noStage': { vi: 'Chọn một giai đoạn trước đã.', en: 'Select a stage first.' },
  'why.noStageOrLane': {
    vi: 'Chọn một giai đoạn hoặc làn trước đã.',
    en: 'Select a stage or lane first.',
  },
  'why.nothingFolded': { vi: 'Không có gì đang thu gọn.', en: 'Nothing is folded away.' },
  'why.inTray': { vi: 'Thẻ đang ở trong khay rồi.', en: 'It is in the tray already.' },
  'structure.cards': {
    vi: '{count, plural, other {# thẻ}}',
    en: '{count, plural, one {# card} other {# cards}}',
  },
  'structure.fold': { vi: 'Thu gọn {name}', en: 'Fold {name} away' },
  'structure.unfold': { vi: 'Mở rộng {name}', en: 'Bring {name} out' },
  'structure.mean': {
    vi: 'cảm xúc trung bình {mean, number, ::.0 sign-except-zero} ({count} thẻ có ghi nhận)',
    en: 'mean emotion {mean, number, ::.0 sign-except-zero} (of {count} observed)',
  },
  'stage.sub.untitled': { vi: 'Giai đoạn con mới', en: 'New sub-stage' },
  'stage.addSub': { vi: 'Thêm giai đoạn con', en: 'Add sub-stage' },
  'stage.partOf': { vi: 'Nằm trong giai đoạn', en: 'Part of stage' },
  'stage.partOf.none': { vi: 'Không nằm trong giai đoạn nào', en: 'Of no other stage' },
  'stage.rest.hint': {
    vi: 'Thẻ có từ trước khi chia. Kéo sang giai đoạn con.',
    en: 'Drag its cards to a sub-stage.',
  },
  'stage.rest': { vi: 'Chưa chia nhỏ', en: 'Not divided yet' },
});
