/** @file How wide a text is in letters of one width: those of Korean, Chinese and Japanese are as wide as two. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** How many letters of ordinary width a text is as wide as. */
export function widthOf(text: string): number {
  return Array.from(text, (letter) => (WIDE.test(letter) ? 2 : 1)).reduce((a, b) => a + b, 0);
}

/** Spaces as wide as the text. */
export function blank(text: string): string {
  return text.replace(/[^\t]/g, (letter) => (WIDE.test(letter) ? "\u3000" : " "));
}
