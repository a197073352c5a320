/** What the command line says to people; programs read its JSON instead. */
import { defineMessages } from '../message';

export const cliMessages = defineMessages({
  'cli.usage': {
    vi: 'Cách dùng:\n  host --board TỆP.json [--port 4310] [--data THƯ_MỤC] [--lan] [--address ĐỊA_CHỈ] [--waiting-room] [--json]\n  serve [--port 4300] [--data THƯ_MỤC]\n  export TỆP.json --to TỆP.png|TỆP.svg|TỆP.json [--scale 2] [--lang vi|en]\n  validate TỆP.json [--lang vi|en]',
    en: 'Usage:\n  host --board FILE.json [--port 4310] [--data DIR] [--lan] [--address ADDRESS] [--waiting-room] [--json]\n  serve [--port 4300] [--data DIR]\n  export FILE.json --to FILE.png|FILE.svg|FILE.json [--scale 2] [--lang vi|en]\n  validate FILE.json [--lang vi|en]',
  },
  'cli.unknownCommand': {
    vi: 'Không có lệnh “{command}”.',
    en: 'There is no command “{command}”.',
  },
  'cli.badOption': {
    vi: 'Lệnh chưa đúng: {detail}',
    en: 'Something is wrong with the command: {detail}',
  },
  'cli.boardNeeded': {
    vi: 'Cần một bản đồ: --board TỆP.json',
    en: 'A map is needed: --board FILE.json',
  },
  'cli.badPort': {
    vi: 'Số cổng phải từ 0 đến 65535, không phải “{port}”.',
    en: 'A port is a number from 0 to 65535, not “{port}”.',
  },
  'cli.fileMissing': { vi: 'Không có tệp {file}.', en: 'There is no file {file}.' },
  'cli.fileUnreadable': {
    vi: 'Không đọc được tệp {file}: {detail}',
    en: 'The file {file} cannot be read: {detail}',
  },
  'cli.fileNotText': {
    vi: 'Tệp {file} không phải văn bản UTF-8 nên không thể là bản đồ.',
    en: 'The file {file} is not text (UTF-8), so it is no map.',
  },
  'cli.fileTooLarge': {
    vi: 'Tệp {file} lớn hơn 50 MB nên không thể là bản đồ.',
    en: 'The file {file} is larger than 50 MB, so it is no map.',
  },
  'cli.notABoard': {
    vi: '{file} không phải bản đồ dùng được: {problem}',
    en: '{file} is not a usable map: {problem}',
  },

  'cli.host.ready': { vi: 'Phòng “{title}” đã mở.', en: 'The room “{title}” is open.' },
  'cli.host.editor': { vi: 'Người cùng sửa', en: 'Editors' },
  'cli.host.contributor': { vi: 'Người góp ý', en: 'Contributors' },
  'cli.host.viewer': { vi: 'Người xem', en: 'Viewers' },
  'cli.host.facilitator': { vi: 'Người điều phối', en: 'Facilitator' },
  'cli.host.plain': {
    vi: 'Kết nối không mã hoá: chỉ dùng trong mạng bạn tin cậy.',
    en: 'The connection is not encrypted: use it only in a network you trust.',
  },
  'cli.host.kept': {
    vi: 'Mọi thay đổi được lưu ở {folder}. Nhấn Ctrl+C để dừng.',
    en: 'Every change is kept in {folder}. Press Ctrl+C to stop.',
  },
  'cli.host.storageTrouble': {
    vi: 'Không ghi được xuống đĩa, thay đổi mới chưa được lưu: {detail}',
    en: 'The disk refuses, new changes are not saved yet: {detail}',
  },
  'cli.host.storageFine': {
    vi: 'Đĩa đã ghi lại được, mọi thay đổi đã được lưu.',
    en: 'The disk works again, every change is saved.',
  },
  'cli.host.notStored': {
    vi: 'Có thay đổi chưa ghi được xuống đĩa.',
    en: 'Some changes could not be written to the disk.',
  },

  'cli.room.address-taken': { vi: 'Cổng đang bận: {detail}', en: 'The port is busy: {detail}' },
  'cli.room.address-not-ours': {
    vi: 'Máy này không có địa chỉ đó: {detail}',
    en: 'This machine does not have that address: {detail}',
  },
  'cli.room.address-refused': {
    vi: 'Không mở được địa chỉ: {detail}',
    en: 'The address cannot be opened: {detail}',
  },
  'cli.room.no-lan-address': {
    vi: 'Máy này không ở trong mạng nội bộ nào; hãy nêu địa chỉ bằng --address.',
    en: 'This machine is in no local network; name an address with --address.',
  },
  'cli.room.not-writable': {
    vi: 'Không ghi được vào thư mục dữ liệu: {detail}',
    en: 'The data folder cannot be written: {detail}',
  },
  'cli.room.in-use': {
    vi: 'Một chương trình khác đang mở phòng này: {detail}',
    en: 'Another program has this room open: {detail}',
  },
  'cli.room.damaged': {
    vi: 'Dữ liệu đã lưu không đọc được: {detail}',
    en: 'The stored data cannot be read: {detail}',
  },
  'cli.room.other': {
    vi: 'Không mở được phòng ({reason}): {detail}',
    en: 'The room cannot be opened ({reason}): {detail}',
  },

  'cli.serve.ready': {
    vi: 'Journey Room đang chạy tại {url}\nNhấn Ctrl+C để dừng.',
    en: 'Journey Room runs at {url}\nPress Ctrl+C to stop.',
  },
  'cli.serve.noPage': {
    vi: 'Chưa có giao diện: hãy chạy "npm run build".',
    en: 'The page is not built: run "npm run build".',
  },
  'cli.serve.fileIgnored': {
    vi: 'Hãy mở tệp {file} từ trong trang.',
    en: 'Open the file {file} from within the page.',
  },
});
