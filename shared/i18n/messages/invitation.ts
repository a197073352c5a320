import { defineMessages } from '../message';

/** Texts of an invitation that the system hands to the desktop app. */
export const invitationMessages = defineMessages({
  'invitation.title': { vi: 'Vào phòng này?', en: 'Join this room?' },
  'invitation.text': {
    vi: 'Một đường dẫn mời bạn vào phòng trên {host}. Chỉ vào khi bạn biết ai gửi lời mời. Bản đồ đang mở vẫn được giữ trên máy này.',
    en: 'A link invites you to a room on {host}. Join only if you know who sent it. The map you have open stays on this computer.',
  },
  'invitation.busy': {
    vi: 'Phòng của bạn đang mở. Hãy kết thúc phòng đó trước, rồi bấm lại vào lời mời.',
    en: 'Your own room is open. End it first, then use the invitation again.',
  },
  'invitation.join': { vi: 'Vào phòng', en: 'Join' },
  'invitation.decline': { vi: 'Không vào', en: 'Do not join' },
  'invitation.openApp': { vi: 'Mở bằng ứng dụng Journey Room', en: 'Open in the Journey Room app' },
});
