import { defineMessages } from '../message';

/** What is said where nothing is yet: what the place is for, and the next thing to do. */
export const emptyMessages = defineMessages({
  'empty.frame.title': { vi: 'Dựng khung trước', en: 'First, the frame' },
  'empty.frame.text': {
    vi: 'Giai đoạn là cột, chân dung khách hàng là hàng. Có ít nhất một của mỗi loại là đặt được thẻ.',
    en: 'Stages are columns, personas are rows. With one of each there is a place for cards.',
  },
  'empty.card.title': { vi: 'Điểm chạm đầu tiên là gì?', en: 'What is the first touchpoint?' },
  'empty.card.text': {
    vi: 'Viết bằng lời của khách, ví dụ “Tôi gọi tổng đài, máy bận”. Nhấp đúp vào một ô, hoặc nhấn T.',
    en: 'Write it in the customer’s words, such as “I call the hotline, it is busy”. Double-click a cell, or press T.',
  },
  'empty.viewer.title': { vi: 'Bản đồ chưa có thẻ nào', en: 'No cards yet' },
  'empty.viewer.text': {
    vi: 'Khi người trong phòng thêm điểm chạm, bạn sẽ thấy ngay tại đây.',
    en: 'As soon as somebody adds a touchpoint, you will see it here.',
  },
});
