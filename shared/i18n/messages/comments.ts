import { defineMessages } from '../message';

/** Comments and reactions: what people say about the map. */
export const commentMessages = defineMessages({
  'comments.title': { vi: 'Bình luận', en: 'Comments' },
  'comments.hide': { vi: 'Ẩn bình luận', en: 'Hide comments' },
  'comments.scope': { vi: 'Xem bình luận của', en: 'Show comments on' },
  'comments.here': { vi: 'Mục đang chọn', en: 'Selection' },
  'comments.all': { vi: 'Cả bản đồ', en: 'Whole map' },
  'comments.filter': { vi: 'Lọc bình luận', en: 'Filter comments' },
  'comments.filter.open': { vi: 'Đang mở ({n})', en: 'Open ({n})' },
  'comments.filter.unread': { vi: 'Chưa đọc ({n})', en: 'Unread ({n})' },
  'comments.filter.mentions': { vi: 'Nhắc đến bạn ({n})', en: 'Mentions you ({n})' },
  'comments.filter.resolved': { vi: 'Đã xong ({n})', en: 'Resolved ({n})' },
  'comments.none.here': {
    vi: 'Chưa ai bình luận ở đây. Bạn mở lời trước nhé?',
    en: 'Nobody has commented here yet. Will you go first?',
  },
  'comments.none.hereReading': {
    vi: 'Chưa ai bình luận ở đây.',
    en: 'Nobody has commented here yet.',
  },
  'comments.none.open': { vi: 'Không có bình luận nào đang mở.', en: 'No comments are open.' },
  'comments.none.unread': { vi: 'Bạn đã đọc hết.', en: 'You have read everything.' },
  'comments.none.mentions': {
    vi: 'Chưa ai nhắc đến bạn.',
    en: 'Nobody has mentioned you yet.',
  },
  'comments.none.resolved': {
    vi: 'Chưa có trao đổi nào được đánh dấu xong.',
    en: 'Nothing has been resolved yet.',
  },
  'comments.mayNot.viewer': {
    vi: 'Bạn đang xem, nên chỉ đọc được bình luận. Muốn góp ý, hãy xin người điều phối liên kết góp ý.',
    en: 'You are watching, so you can only read comments. To join in, ask the facilitator for the link for contributors.',
  },
  'comments.mayNot.room': {
    vi: 'Phòng này chưa nhận bình luận.',
    en: 'This room takes no comments.',
  },
  'comments.markAllRead': { vi: 'Đánh dấu đã đọc hết', en: 'Mark all as read' },

  'comments.on.board': { vi: 'Cả bản đồ', en: 'The whole map' },
  'comments.on.removed': {
    vi: 'Về một mục đã bị xoá',
    en: 'On something that was removed',
  },
  'comments.on.stage': { vi: 'Giai đoạn “{title}”', en: 'Stage “{title}”' },
  'comments.on.lane': { vi: 'Làn “{title}”', en: 'Lane “{title}”' },
  'comments.on.touchpoint': { vi: 'Thẻ “{title}”', en: 'Card “{title}”' },
  'comments.on.pain': { vi: 'Nỗi đau “{title}”', en: 'Pain “{title}”' },
  'comments.goTo': { vi: 'Đến: {where}', en: 'Go to: {where}' },
  'comments.pain.untitled': { vi: 'chưa viết', en: 'not written yet' },

  'comments.thread': { vi: 'Trao đổi do {name} mở', en: 'Thread started by {name}' },
  'comments.replies': {
    vi: '{n} trả lời',
    en: '{n, plural, one {# reply} other {# replies}}',
  },
  'comments.new': { vi: 'Mới', en: 'New' },
  'comments.newCount': {
    vi: '{n} bình luận mới',
    en: '{n, plural, one {# new comment} other {# new comments}}',
  },
  'comments.count': {
    vi: '{n} bình luận',
    en: '{n, plural, one {# comment} other {# comments}}',
  },
  'comments.open': { vi: 'Mở bình luận: {what}', en: 'Open comments: {what}' },
  'comments.unfold': { vi: 'Mở ra', en: 'Open' },
  'comments.fold': { vi: 'Thu gọn', en: 'Fold' },
  'comments.showMore': { vi: 'Xem thêm {n}', en: 'Show {n} more' },
  'comments.someone': { vi: 'Một người', en: 'Somebody' },
  'comments.you': { vi: 'Bạn', en: 'You' },
  'comments.edited': { vi: 'đã sửa', en: 'edited' },
  'comments.justNow': { vi: 'vừa xong', en: 'just now' },
  'comments.resolve': { vi: 'Đánh dấu xong', en: 'Resolve' },
  'comments.reopen': { vi: 'Mở lại', en: 'Reopen' },
  'comments.resolvedBy': { vi: '{name} đánh dấu xong', en: 'Resolved by {name}' },
  'comments.more': { vi: 'Việc khác với bình luận này', en: 'More for this comment' },
  'comments.edit': { vi: 'Sửa bình luận', en: 'Edit comment' },
  'comments.remove': { vi: 'Xoá bình luận', en: 'Delete comment' },
  'comments.removed': { vi: 'Đã xoá bình luận.', en: 'Comment deleted.' },
  'comments.undo': { vi: 'Hoàn tác', en: 'Undo' },
  'comments.undone': { vi: 'Đã lấy lại bước vừa rồi.', en: 'Took back the last step.' },

  'comments.write': { vi: 'Viết bình luận', en: 'Write a comment' },
  'comments.write.placeholder': {
    vi: 'Bình luận, @ để nhắc ai đó…',
    en: 'Comment, @ to mention…',
  },
  'comments.reply': { vi: 'Trả lời', en: 'Reply' },
  'comments.reply.placeholder': { vi: 'Trả lời…', en: 'Reply…' },
  'comments.send': { vi: 'Gửi', en: 'Send' },
  'comments.save': { vi: 'Lưu', en: 'Save' },
  'comments.cancel': { vi: 'Thôi', en: 'Cancel' },
  'comments.tooLong': {
    vi: 'Dài quá {n} ký tự. Hãy chia thành nhiều bình luận.',
    en: '{n, plural, one {# character} other {# characters}} too long. Split it into several comments.',
  },
  'comments.refused.empty': { vi: 'Bình luận đang trống.', en: 'The comment is empty.' },
  'comments.refused.too-long': {
    vi: 'Bình luận quá dài. Hãy chia thành nhiều bình luận.',
    en: 'The comment is too long. Split it into several.',
  },
  'comments.refused.too-many': {
    vi: 'Bản đồ này đã có quá nhiều bình luận. Hãy xoá bớt những trao đổi cũ.',
    en: 'This map has too many comments. Delete some old threads.',
  },
  'comments.refused.gone': {
    vi: 'Bình luận này vừa bị xoá.',
    en: 'This comment has just been deleted.',
  },

  'mention.list': { vi: 'Chọn người để nhắc', en: 'Choose whom to mention' },
  'mention.found': {
    vi: '{n, plural, =0 {Không có ai tên như vậy.} other {Có # người. Dùng mũi tên để chọn, Enter để chèn.}}',
    en: '{n, plural, =0 {Nobody by that name.} one {# person. Enter inserts the name.} other {# people. Choose with the arrow keys, Enter inserts.}}',
  },

  'news.comment': {
    vi: '{name} bình luận về {where}: {text}',
    en: '{name} commented. {where}: {text}',
  },
  'news.mention': { vi: '{name} nhắc đến bạn: {text}', en: '{name} mentioned you: {text}' },
  'news.show': { vi: 'Xem', en: 'Show' },

  'reactions.label': { vi: 'Biểu cảm', en: 'Reactions' },
  'reactions.add': { vi: 'Thả biểu cảm', en: 'React' },
  'reactions.agree': { vi: 'Đồng ý', en: 'Agree' },
  'reactions.love': { vi: 'Tâm đắc', en: 'Love it' },
  'reactions.idea': { vi: 'Ý hay', en: 'Good idea' },
  'reactions.unclear': { vi: 'Chưa rõ', en: 'Unclear' },
  'reactions.concern': { vi: 'Lo ngại', en: 'Concern' },
  'reactions.given': { vi: '{kind}: {n} người ({names})', en: '{kind}: {n} ({names})' },
  'reactions.none': { vi: '{kind}: chưa có ai', en: '{kind}: nobody yet' },

  'export.withTalk': { vi: 'Kèm bình luận và biểu cảm', en: 'With comments and reactions' },
  'export.withTalk.hint': {
    vi: 'Bỏ chọn khi gửi bản đồ cho người không tham gia.',
    en: 'Leave them out when the map goes to somebody who was not there.',
  },

  'command.comment.add': { vi: 'Thêm bình luận', en: 'Add a comment' },
  'command.view.comments': { vi: 'Hiện hoặc ẩn bình luận', en: 'Show or hide comments' },
  'why.cannotComment': {
    vi: 'Bạn chỉ đọc được bình luận trong phòng này.',
    en: 'You can only read comments in this room.',
  },
});
