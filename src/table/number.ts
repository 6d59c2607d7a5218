/** @file Reads numbers from strings. */

/** The decimal separator of numbers: a point or a comma. */
export type Decimal = "." | ",";

const PLAIN = {
  ".": /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
  ",": /^[+-]?(\d+(,\d*)?|,\d+)(e[+-]?\d+)?$/i,
};
/**
 * Numbers that may contain thousands separators, such as 1,200. The comma may also be a decimal
 * comma.
 */
const THOUSANDS = {
  ".": /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/,
  ",": /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/,
};
const OTHER_THOUSANDS = /^[+-]?\d{1,3}([\s'’_]\d{3})+([.,]\d*)?$/;
const UNIT = /^([\p{Sc}<>≈~]?)\s*[+-]?\d[\d.,]*\s*([^\d\s.,][^\d]*)?$/u;
/** The maximum length of a string that may be a number. */
const LONG = 400;

/**
 * Returns the number in a string; undefined if the string is not a number, or the number is too
 * large.
 */
export function numberIn(text: string, decimal: Decimal): number | undefined {
  if (text.length > LONG) return undefined;
  const plain = text.replace(/^\u2212/, "-");
  if (!PLAIN[decimal].test(plain)) return undefined;
  const value = Number(plain.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Explains how to change a number in a different format; returns undefined if the string is not a
 * number at all.
 */
export function explainOtherFormat(
  text: string,
  decimal: Decimal,
  call: string,
): string | undefined {
  if (text.length > LONG) return undefined;
  const [called, decimalCalled, other] =
    decimal === "."
      ? (["comma", "decimal comma", ","] as const)
      : (["dot", "decimal point", "."] as const);
  const asOther = decimal === "." ? `write ${call}` : 'leave out { decimal: "," }';
  if (THOUSANDS[decimal].test(text))
    return `has a ${called}; if it separates thousands, write ${text.replaceAll(other, "")}; if it is a ${decimalCalled}, ${asOther}`;
  if (numberIn(text, other) !== undefined) return `has a ${decimalCalled}; ${asOther}`;
  if (OTHER_THOUSANDS.test(text))
    return `has thousands separators; write ${text.replace(/[\s'’_]/g, "")}`;
  return undefined;
}

/** Returns the unit before or after a number, such as kg or €; undefined if there is none. */
export function unitOf(text: string): string | undefined {
  const [, before, after] = (text.length > LONG ? null : UNIT.exec(text)) ?? [];
  return before || after?.trim() || undefined;
}
