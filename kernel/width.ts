/** @file The width of a string: Korean, Chinese and Japanese characters take two columns. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** Returns spaces that are as wide as the string. */
export function blank(text: string): string {
  return text.replace(/[^\t]/g, (character) => (WIDE.test(character) ? "\u3000" : " "));
}
