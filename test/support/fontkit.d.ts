/** The part of fontkit that the tests use; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly type: 'TTF' | 'WOFF' | 'WOFF2';
    readonly 'OS/2': { readonly usWeightClass: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }
  export function create(buffer: Uint8Array): Font;
}
