// @ts-check
/** @file Pieces of a program's text, each with what the compiler can know of it. */

/**
 * @typedef {object} Code
 * @property {string} text
 * @property {boolean} known whether all sizes in it can be known before it runs
 * @property {number} unions how many values in it may be of several shapes
 * @property {boolean} strictOnly whether it may hold undefined, which only a strict compiler sees
 */

/**
 * A piece made of others: code`${a}.add(${b})`.
 *
 * @param {TemplateStringsArray} words
 * @param {...(Code | string | number)} holes
 * @returns {Code}
 */
export function code(words, ...holes) {
  const pieces = holes.flatMap((hole) => (typeof hole === "object" ? [hole] : []));
  return {
    text: String.raw(
      { raw: words },
      ...holes.map((hole) => (typeof hole === "object" ? hole.text : hole)),
    ),
    known: pieces.every(({ known }) => known),
    unions: pieces.reduce((sum, { unions }) => sum + unions, 0),
    strictOnly: pieces.some(({ strictOnly }) => strictOnly),
  };
}

/** Several pieces with commas between them. */
export function list(/** @type {readonly Code[]} */ pieces) {
  return pieces.reduce((done, piece, i) => (i === 0 ? piece : code`${done}, ${piece}`), code``);
}
