/** Search without diacritics: "nhan biet" finds "Nhận biết". */

/** Lower case, without tone and vowel marks; đ counts as d. */
export function foldDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
