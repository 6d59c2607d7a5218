// @ts-check
/** @file Pieces of a program's source code, each with what the compiler can know about it. */

/**
 * @typedef {object} Code
 * @property {string} text
 * @property {boolean} known whether all sizes in it can be known before it runs
 * @property {number} unions how many values in it may have one of several shapes
 * @property {boolean} strictOnly whether it may be undefined, which only a strict compiler checks
 */

/**
 * Makes a piece from others: code`${a}.add(${b})`.
 *
 * @param {TemplateStringsArray} strings
 * @param {...(Code | string | number)} values
 * @returns {Code}
 */
export function code(strings, ...values) {
  const pieces = values.flatMap((value) => (typeof value === "object" ? [value] : []));
  return {
    text: String.raw(
      { raw: strings },
      ...values.map((value) => (typeof value === "object" ? value.text : value)),
    ),
    known: pieces.every(({ known }) => known),
    unions: pieces.reduce((sum, { unions }) => sum + unions, 0),
    strictOnly: pieces.some(({ strictOnly }) => strictOnly),
  };
}

/** Joins several pieces with commas. */
export function list(/** @type {readonly Code[]} */ pieces) {
  return pieces.reduce((done, piece, i) => (i === 0 ? piece : code`${done}, ${piece}`), code``);
}
