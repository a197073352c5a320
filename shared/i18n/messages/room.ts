import { defineMessages } from '../message';

/** Rooms: how the connection is doing, who is here, inviting and joining. */
export const roomMessages = defineMessages({
  'role.facilitator': { vi: 'Điều phối', en: 'Facilitator' },
  'role.editor': { vi: 'Cùng sửa', en: 'Editor' },
  'role.contributor': { vi: 'Góp ý', en: 'Contributor' },
  'role.viewer': { vi: 'Chỉ xem', en: 'Viewer' },

  'room.status.alone': { vi: 'Đang làm việc riêng', en: 'Working on your own' },
  'room.status.connecting': { vi: 'Đang kết nối với phòng…', en: 'Connecting to the room…' },
  'room.status.syncing': { vi: 'Đang tải bản đồ của phòng…', en: 'Loading the room’s map…' },
  'room.status.saved': { vi: 'Đã lưu ở máy chủ phòng', en: 'Saved on the room’s server' },
  'room.status.connected': { vi: 'Đã kết nối với phòng', en: 'Connected to the room' },
  'room.status.watching': { vi: 'Đang xem trực tiếp', en: 'Watching live' },
  'room.status.sending': {
    vi: 'Đang gửi {n} thay đổi',
    en: '{n, plural, one {Sending # change} other {Sending # changes}}',
  },
  'room.status.lost': {
    vi: 'Mất kết nối, mọi thay đổi được giữ ở đây',
    en: 'Connection lost, every change is kept here',
  },
  'room.status.stopped': {
    vi: 'Phòng đã dừng, mọi thay đổi được giữ ở đây',
    en: 'The room has stopped, every change is kept here',
  },
  'room.status.full': {
    vi: 'Phòng đang đầy, sẽ tự thử lại',
    en: 'The room is full, trying again soon',
  },
  'room.status.lostWatching': {
    vi: 'Mất kết nối, đang thử lại',
    en: 'Connection lost, trying again',
  },
  'room.status.refused': {
    vi: 'Phòng không nhận kết nối, mọi thay đổi được giữ ở đây',
    en: 'The room refused the connection, every change is kept here',
  },

  'presence.people': { vi: 'Người trong phòng', en: 'People in the room' },
  'presence.person': { vi: '{name}, {role}', en: '{name}, {role}' },
  'presence.typing': { vi: 'đang gõ', en: 'typing' },
  'presence.count': {
    vi: '{n} người trong phòng',
    en: '{n, plural, one {# person} other {# people}} in the room',
  },
  'presence.hidden': {
    vi: 'Tên người được ẩn khi trình chiếu.',
    en: 'Names of people are hidden on the projector.',
  },
  'presence.me': { vi: '{name} (bạn)', en: '{name} (you)' },
  'presence.nameless': { vi: 'Chưa có tên', en: 'No name yet' },
  'presence.more': { vi: 'và {n} người nữa: {names}', en: 'and {n} more: {names}' },
  'presence.cards': { vi: '{n} thẻ', en: '{n, plural, one {# card} other {# cards}}' },

  'colour.0': { vi: 'Đỏ hồng', en: 'Crimson' },
  'colour.1': { vi: 'Xanh dương', en: 'Blue' },
  'colour.2': { vi: 'Xanh lá', en: 'Green' },
  'colour.3': { vi: 'Cam đất', en: 'Burnt orange' },
  'colour.4': { vi: 'Tím', en: 'Purple' },
  'colour.5': { vi: 'Xanh ngọc', en: 'Teal' },
  'colour.6': { vi: 'Hồng sen', en: 'Magenta' },
  'colour.7': { vi: 'Xanh ô liu', en: 'Olive' },
  'colour.8': { vi: 'Xanh chàm', en: 'Indigo' },
  'colour.9': { vi: 'Nâu vàng', en: 'Ochre' },
  'colour.10': { vi: 'Đỏ gạch', en: 'Brick red' },
  'colour.11': { vi: 'Xám', en: 'Grey' },

  'identity.name': { vi: 'Tên của bạn', en: 'Your name' },
  'identity.namePlaceholder': { vi: 'Ví dụ: Minh Anh', en: 'For example: Minh Anh' },
  'identity.nameMissing': {
    vi: 'Nhập tên để mọi người biết bạn là ai.',
    en: 'Enter a name so that the others know who you are.',
  },
  'identity.colour': { vi: 'Màu của bạn', en: 'Your colour' },
  'identity.taken': { vi: '{colour}, đã có người dùng', en: '{colour}, in use' },

  'join.title': { vi: 'Vào phòng', en: 'Join the room' },
  'join.lead': {
    vi: 'Mọi người trong phòng sẽ thấy tên và con trỏ của bạn.',
    en: 'Everybody in the room will see your name and your pointer.',
  },
  'join.enter': { vi: 'Vào phòng', en: 'Join' },
  'join.entering': { vi: 'Đang vào phòng…', en: 'Joining…' },
  'join.unreachable': {
    vi: 'Chưa liên lạc được với phòng, đang thử lại. Hãy kiểm tra xem bạn có ở cùng mạng với người điều phối không.',
    en: 'The room cannot be reached yet, trying again. Check that you are on the same network as the facilitator.',
  },
  'join.role.facilitator': {
    vi: 'Liên kết này cho bạn điều phối phòng.',
    en: 'This link makes you a facilitator of the room.',
  },
  'join.role.editor': {
    vi: 'Liên kết này cho bạn cùng sửa bản đồ.',
    en: 'With this link you can edit the map.',
  },
  'join.role.contributor': {
    vi: 'Liên kết này cho bạn góp ý và thả biểu cảm, không sửa bản đồ.',
    en: 'With this link you can comment and react, but not change the map.',
  },
  'join.role.viewer': {
    vi: 'Liên kết này cho bạn xem trực tiếp, không sửa được.',
    en: 'With this link you can watch live, but not edit.',
  },
  'join.here': {
    vi: '{n, plural, =0 {Chưa có ai trong phòng.} other {Đang có # người trong phòng.}}',
    en: '{n, plural, =0 {Nobody is in the room yet.} one {# person is in the room.} other {# people are in the room.}}',
  },
  'join.plain': {
    vi: 'Kết nối này chưa mã hoá: người khác trên cùng Wi-Fi có thể đọc được nội dung.',
    en: 'This connection is not encrypted: others on the same Wi-Fi can read what is on the map.',
  },
  'join.retry': { vi: 'Thử lại', en: 'Try again' },
  'join.back': { vi: 'Về màn hình đầu', en: 'Back to start' },

  'joinLink.title': { vi: 'Vào phòng bằng liên kết', en: 'Join a room by link' },
  'joinLink.lead': {
    vi: 'Dán liên kết mà người điều phối đã gửi cho bạn.',
    en: 'Paste the link that the facilitator sent you.',
  },
  'joinLink.link': { vi: 'Liên kết mời', en: 'Invitation link' },
  'joinLink.problem.empty': {
    vi: 'Dán liên kết mời vào đây.',
    en: 'Paste the invitation link here.',
  },
  'joinLink.problem.notALink': {
    vi: 'Đây không phải là liên kết mời. Liên kết mời bắt đầu bằng http://',
    en: 'This is not an invitation link. Those start with http://',
  },
  'joinLink.problem.suspicious': {
    vi: 'Liên kết này có thể là giả mạo: nó giấu địa chỉ thật sau dấu @. Hãy hỏi lại người gửi.',
    en: 'This link may be a fake: it hides its real address behind an @. Ask whoever sent it.',
  },
  'joinLink.problem.otherPage': {
    vi: 'Liên kết này dẫn tới một trang khác, không phải phòng Journey Room.',
    en: 'This link leads to some other page, not to a Journey Room.',
  },
  'joinLink.problem.incomplete': {
    vi: 'Liên kết bị thiếu một phần. Hãy sao chép lại từ đầu đến cuối.',
    en: 'A part of the link is missing. Copy it again from end to end.',
  },

  'refused.unauthorised.title': {
    vi: 'Liên kết này không còn dùng được',
    en: 'This link no longer works',
  },
  'refused.unauthorised.text': {
    vi: 'Có thể liên kết bị sao chép thiếu, hoặc phòng đã mở lại với liên kết mới. Hãy xin người điều phối liên kết mới.',
    en: 'It may have been copied in part, or the room was started again with new links. Ask the facilitator for a new one.',
  },
  'refused.bad-link.title': {
    vi: 'Liên kết bị thiếu một phần',
    en: 'A part of the link is missing',
  },
  'refused.bad-link.text': {
    vi: 'Hãy mở lại liên kết từ tin nhắn mời, hoặc quét lại mã QR. Nếu vẫn không được, xin người điều phối liên kết mới.',
    en: 'Open the link from the invitation again, or scan the QR code again. If that does not help, ask the facilitator for a new link.',
  },
  'refused.forbidden.title': { vi: 'Phòng không cho bạn vào', en: 'The room does not let you in' },
  'refused.forbidden.text': {
    vi: 'Người điều phối có thể đã đưa bạn ra khỏi phòng. Hãy hỏi họ trước khi thử lại.',
    en: 'The facilitator may have removed you. Ask them before you try again.',
  },
  'refused.no-such-room.title': { vi: 'Phòng này chưa mở', en: 'This room is not open' },
  'refused.no-such-room.text': {
    vi: 'Phòng có thể chưa bắt đầu hoặc đã dừng. Hãy hỏi người điều phối rồi thử lại.',
    en: 'It may not have started yet, or it has been stopped. Ask the facilitator, then try again.',
  },
  'refused.other-protocol.title': {
    vi: 'Hai bên dùng phiên bản khác nhau',
    en: 'The versions do not match',
  },
  'refused.other-protocol.text': {
    vi: 'Phòng chạy một phiên bản Journey Room khác. Trong trình duyệt, hãy tải lại trang. Trong ứng dụng, hãy cập nhật ứng dụng.',
    en: 'The room runs another version of Journey Room. In a browser, reload the page. In the app, update the app.',
  },
  'refused.too-large.title': { vi: 'Bản đồ đã quá lớn', en: 'The map has become too large' },
  'refused.too-large.text': {
    vi: 'Phòng không nhận thêm thay đổi nào nữa. Những gì bạn vừa làm vẫn được giữ ở đây; hãy báo người điều phối.',
    en: 'The room takes no more changes. What you did last is kept here; tell the facilitator.',
  },
  'refused.malformed.title': {
    vi: 'Phòng đã ngắt kết nối này',
    en: 'The room closed this connection',
  },
  'refused.malformed.text': {
    vi: 'Phòng nhận được dữ liệu không đọc được. Những gì bạn đã làm vẫn được giữ trên máy này. Hãy thử lại.',
    en: 'The room received data it does not understand. What you did is kept on this device. Try again.',
  },
  'refused.busy.title': { vi: 'Phòng đang đầy', en: 'The room is full' },
  'refused.busy.text': {
    vi: 'Đã có quá nhiều người trong phòng. Hãy đợi một chút rồi thử lại.',
    en: 'Too many people are in the room. Wait a moment, then try again.',
  },

  'share.stopOther': { vi: 'Dừng phòng đang mở kia', en: 'Stop the room that is open' },
  'share.title': { vi: 'Mời mọi người vào bản đồ', en: 'Invite people to the map' },
  'share.titleOpen': { vi: 'Phòng đang mở', en: 'The room is open' },
  'share.lead': {
    vi: 'Mọi người cùng làm trên bản đồ này từ máy của mình. Họ chỉ cần trình duyệt.',
    en: 'Everybody works on this map from their own device. All they need is a browser.',
  },
  'share.leadOpen': {
    vi: 'Gửi liên kết, hoặc chiếu màn hình để mọi người quét mã QR.',
    en: 'Send a link, or show this screen and let people scan a QR code.',
  },
  'share.close': { vi: 'Đóng', en: 'Close' },
  'share.who': { vi: 'Ai vào được phòng?', en: 'Who can get in?' },
  'share.lan': { vi: 'Người trong cùng mạng', en: 'People on the same network' },
  'share.lan.hint': {
    vi: 'Máy này mở một cổng trên mạng bạn chọn. Ai ở trong mạng đó và có liên kết đều vào được.',
    en: 'This computer opens a port on the network you choose. Whoever is on it and has a link can join.',
  },
  'share.loopback': { vi: 'Chỉ máy này', en: 'Only this computer' },
  'share.loopback.hint': {
    vi: 'Để thử với các cửa sổ trình duyệt trên máy này. Không mở gì ra mạng.',
    en: 'To try it out with browser windows on this computer. Nothing is opened to the network.',
  },
  'share.address': { vi: 'Mạng', en: 'Network' },
  'share.address.none': {
    vi: 'Không thấy mạng nội bộ nào. Hãy kết nối Wi-Fi hoặc cáp mạng rồi mở lại hộp này.',
    en: 'No local network found. Connect to Wi-Fi or plug in a cable, then open this dialog again.',
  },
  'share.plain': {
    vi: 'Kết nối là http, chưa mã hoá: người khác trên cùng Wi-Fi có thể đọc được bản đồ. Nội dung cần giữ kín thì chỉ mở trên mạng mà bạn tin cậy.',
    en: 'The connection is plain http without encryption: others on the same Wi-Fi can read the map. Share confidential content only on a network you trust.',
  },
  'share.start': { vi: 'Mở phòng', en: 'Start the room' },
  'share.starting': { vi: 'Đang mở phòng…', en: 'Starting the room…' },
  'share.editor': { vi: 'Cùng sửa', en: 'Can edit' },
  'share.editor.hint': {
    vi: 'Thêm, sửa, dời và xoá thẻ.',
    en: 'Adds, edits, moves and removes cards.',
  },
  'share.contributor': { vi: 'Góp ý', en: 'Can comment' },
  'share.contributor.hint': {
    vi: 'Bình luận và thả biểu cảm.',
    en: 'Comments and reacts.',
  },
  'share.viewer': { vi: 'Chỉ xem', en: 'Can watch' },
  'share.viewer.hint': {
    vi: 'Thấy mọi thay đổi, không sửa được.',
    en: 'Sees every change, cannot edit.',
  },
  'share.editor.link': { vi: 'Liên kết cùng sửa', en: 'Link for editors' },
  'share.contributor.link': { vi: 'Liên kết góp ý', en: 'Link for contributors' },
  'share.viewer.link': { vi: 'Liên kết chỉ xem', en: 'Link for viewers' },
  'share.editor.qr': { vi: 'Mã QR để cùng sửa', en: 'QR code for editors' },
  'share.contributor.qr': { vi: 'Mã QR để góp ý', en: 'QR code for contributors' },
  'share.viewer.qr': { vi: 'Mã QR để xem', en: 'QR code for viewers' },
  'share.copy': { vi: 'Sao chép liên kết', en: 'Copy link' },
  'share.editor.copy': { vi: 'Sao chép liên kết cùng sửa', en: 'Copy link for editors' },
  'share.contributor.copy': { vi: 'Sao chép liên kết góp ý', en: 'Copy link for contributors' },
  'share.viewer.copy': { vi: 'Sao chép liên kết chỉ xem', en: 'Copy link for viewers' },
  'share.copied': { vi: 'Đã sao chép', en: 'Copied' },
  'share.editor.copied': { vi: 'Đã sao chép liên kết cùng sửa.', en: 'Link for editors copied.' },
  'share.contributor.copied': {
    vi: 'Đã sao chép liên kết góp ý.',
    en: 'Link for contributors copied.',
  },
  'share.viewer.copied': { vi: 'Đã sao chép liên kết chỉ xem.', en: 'Link for viewers copied.' },
  'share.editor.enlarge': { vi: 'Phóng to mã QR cùng sửa', en: 'Enlarge the QR code for editors' },
  'share.contributor.enlarge': {
    vi: 'Phóng to mã QR góp ý',
    en: 'Enlarge the QR code for contributors',
  },
  'share.viewer.enlarge': { vi: 'Phóng to mã QR chỉ xem', en: 'Enlarge the QR code for viewers' },
  'share.shrink': { vi: 'Thu nhỏ mã QR', en: 'Back to all codes' },
  'share.onlyHere': {
    vi: 'Các liên kết này chỉ mở được trên máy này.',
    en: 'These links open on this computer only.',
  },
  'share.reach': {
    vi: 'Người được mời cần ở cùng mạng với {address}.',
    en: 'Guests must be on the same network as {address}.',
  },
  'share.people': { vi: 'Đang có mặt ({n})', en: 'Here now ({n})' },
  'share.nobodyYet': {
    vi: 'Chưa có ai khác. Tên sẽ hiện ở đây khi mọi người vào.',
    en: 'Nobody else yet. Names appear here as people join.',
  },
  'share.stop': { vi: 'Dừng phòng', en: 'Stop the room' },
  'share.stop.ask': {
    vi: '{n, plural, =0 {Dừng phòng?} other {Dừng phòng và ngắt kết nối # người?}} Bản đồ vẫn ở trên máy này.',
    en: '{n, plural, =0 {Stop the room?} one {Stop the room and disconnect # person?} other {Stop the room and disconnect # people?}} The map stays on this computer.',
  },
  'share.stop.keep': { vi: 'Để phòng mở', en: 'Keep it open' },
  'share.stopping': { vi: 'Đang dừng phòng…', en: 'Stopping the room…' },
});
