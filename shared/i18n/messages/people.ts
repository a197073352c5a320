import { defineMessages } from '../message';

/** A facilitator and the people in the room: who waits, who may what, which links are open. */
export const peopleMessages = defineMessages({
  'people.you': { vi: '{name} (bạn)', en: '{name} (you)' },
  'people.host': { vi: 'giữ phòng', en: 'holds the room' },
  'people.muted': { vi: 'đang tạm dừng sửa', en: 'paused' },
  'people.manage': { vi: 'Quản lý {name}', en: 'Manage {name}' },
  'people.rename': { vi: 'Đổi tên…', en: 'Rename…' },
  'people.name': { vi: 'Tên của {name}', en: 'Name of {name}' },
  'people.rename.save': { vi: 'Đổi tên', en: 'Rename' },
  'people.role': { vi: 'Vai trò', en: 'Role' },
  'people.mute': { vi: 'Tạm dừng quyền sửa', en: 'Pause their editing' },
  'people.unmute': { vi: 'Cho sửa lại', en: 'Let them edit again' },
  'people.remove': { vi: 'Đưa ra khỏi phòng…', en: 'Remove from the room…' },
  'people.remove.ask': {
    vi: 'Đưa {name} ra khỏi phòng? Những gì {name} đã làm vẫn còn trên bản đồ. Muốn chắc chắn họ không quay lại bằng thiết bị khác, hãy đổi cả liên kết.',
    en: 'Remove {name} from the room? What {name} did stays on the map. To be sure that they do not return from another device, make a new link as well.',
  },
  'people.remove.confirm': { vi: 'Đưa ra', en: 'Remove' },
  'people.cancel': { vi: 'Huỷ', en: 'Cancel' },
  'people.removed': { vi: 'Đã đưa ra khỏi phòng', en: 'Removed from the room' },
  'people.readmit': { vi: 'Cho vào lại', en: 'Let in again' },
  'people.readmit.name': { vi: 'Cho {name} vào lại', en: 'Let {name} in again' },
  'people.unnamed': { vi: 'Chưa có tên', en: 'No name yet' },
  'people.problem.not-a-facilitator': {
    vi: 'Chỉ người điều phối mới làm được việc này.',
    en: 'Only a facilitator can do this.',
  },
  'people.problem.not-here': {
    vi: 'Người này không còn trong phòng.',
    en: 'This person is no longer in the room.',
  },
  'people.problem.is-host': {
    vi: 'Người đang giữ phòng trên máy của mình thì không đổi được.',
    en: 'The person whose computer holds the room cannot be changed.',
  },
  'people.problem.is-yourself': {
    vi: 'Không tự làm việc này với chính mình được.',
    en: 'You cannot do this to yourself.',
  },
  'people.problem.no-such-point': {
    vi: 'Điểm khôi phục này không còn nữa.',
    en: 'This restore point is no longer there.',
  },
  'people.problem.not-stored': {
    vi: 'Chưa lưu được điểm khôi phục: máy giữ phòng không ghi được lên đĩa.',
    en: 'The restore point could not be kept: the host cannot write to its disk.',
  },

  'waiting.title': {
    vi: '{n} người đang chờ vào phòng',
    en: '{n, plural, one {# person is} other {# people are}} waiting to come in',
  },
  'waiting.person': { vi: '{name} · {role}', en: '{name} · {role}' },
  'waiting.admit': { vi: 'Cho vào', en: 'Let in' },
  'waiting.admit.name': { vi: 'Cho {name} vào', en: 'Let {name} in' },
  'waiting.refuse': { vi: 'Từ chối', en: 'Refuse' },
  'waiting.refuse.name': { vi: 'Từ chối {name}', en: 'Refuse {name}' },
  'waiting.admitAll': { vi: 'Cho tất cả vào', en: 'Let everybody in' },
  'waiting.switch.label': {
    vi: 'Người mới vào để sửa phải chờ tôi cho vào',
    en: 'New editors wait until I let them in',
  },
  'waiting.switch.hint': {
    vi: 'Ai đã được cho vào một lần thì lần sau không phải chờ. Người góp ý và người xem vào thẳng.',
    en: 'Whoever was let in once need not wait again. Contributors and viewers come straight in.',
  },
  'join.waiting.title': {
    vi: '{name}, bạn đang ở phòng chờ',
    en: '{name}, you are in the waiting room',
  },
  'join.waiting.lead': {
    vi: 'Người điều phối đã được báo và sẽ cho bạn vào. Cứ để trang này mở.',
    en: 'The facilitator has been told and will let you in. Keep this page open.',
  },
  'refused.no-answer.title': {
    vi: 'Chưa có ai cho bạn vào',
    en: 'Nobody has let you in yet',
  },
  'refused.no-answer.text': {
    vi: 'Người điều phối có lẽ đang bận. Hãy nhắn họ một tiếng rồi thử lại.',
    en: 'The facilitator may be busy. Send them a word, then try again.',
  },

  'link.manage.editor': { vi: 'Quản lý liên kết cùng sửa', en: 'Manage the link for editors' },
  'link.manage.contributor': {
    vi: 'Quản lý liên kết góp ý',
    en: 'Manage the link for contributors',
  },
  'link.manage.viewer': { vi: 'Quản lý liên kết chỉ xem', en: 'Manage the link for viewers' },
  'link.renew': { vi: 'Tạo liên kết mới…', en: 'Make a new link…' },
  'link.revoke': { vi: 'Đóng liên kết…', en: 'Close the link…' },
  'link.renew.ask': {
    vi: 'Liên kết và mã QR hiện tại sẽ hết hiệu lực ngay.',
    en: 'The present link and QR code stop working at once.',
  },
  'link.revoke.ask': {
    vi: 'Không ai vào bằng liên kết này được nữa, cho đến khi bạn tạo liên kết mới.',
    en: 'Nobody can come in by this link any more, until you make a new one.',
  },
  'link.keep': {
    vi: 'Giữ lại những người đang ở trong phòng',
    en: 'Keep those who are in the room',
  },
  'link.renew.confirm': { vi: 'Tạo liên kết mới', en: 'Make a new link' },
  'link.revoke.confirm': { vi: 'Đóng liên kết', en: 'Close the link' },
  'link.closed': { vi: 'Liên kết này đã đóng.', en: 'This link is closed.' },
  'link.openAgain': { vi: 'Mở lại bằng liên kết mới', en: 'Open again with a new link' },

  'room.end': { vi: 'Kết thúc phòng cho mọi người', en: 'End the room for all' },
  'room.ended': {
    vi: 'Người điều phối đã kết thúc phòng. Bản đồ vẫn ở trên máy này.',
    en: 'A facilitator has ended the room. The map stays on this computer.',
  },

  'room.status.muted': {
    vi: 'Quyền sửa đang tạm dừng',
    en: 'Your editing is paused',
  },
  'standing.muted': {
    vi: 'Người điều phối đã tạm dừng quyền sửa của bạn. Bạn vẫn xem được mọi thay đổi.',
    en: 'The facilitator has paused your editing. You still see every change.',
  },
  'standing.unmuted': { vi: 'Bạn lại sửa được.', en: 'You can edit again.' },
  'standing.facilitator': {
    vi: 'Bạn vừa được giao điều phối phòng.',
    en: 'You are a facilitator of the room now.',
  },
  'standing.editor': {
    vi: 'Người điều phối đã cho bạn cùng sửa bản đồ.',
    en: 'The facilitator lets you edit the map now.',
  },
  'standing.contributor': {
    vi: 'Từ giờ bạn góp ý và thả biểu cảm, không sửa bản đồ.',
    en: 'From now on you comment and react, but do not change the map.',
  },
  'standing.viewer': {
    vi: 'Từ giờ bạn chỉ xem, không sửa được.',
    en: 'From now on you watch, but do not edit.',
  },
  'standing.unsent': {
    vi: 'Thay đổi cuối của bạn chưa tới mọi người. Nó được giữ ở đây và sẽ được gửi nếu bạn lại sửa được.',
    en: 'Your last change did not reach the others. It is kept here and will be sent if you may edit again.',
  },
  'standing.renamed': {
    vi: 'Người điều phối đã đổi tên của bạn thành “{name}”.',
    en: 'The facilitator has changed your name to “{name}”.',
  },
});
