/** @file Numbers in texts. */

/** What stands before the decimals. */
export type Decimal = "." | ",";

const PLAIN = {
  ".": /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
  ",": /^[+-]?(\d+(,\d*)?|,\d+)(e[+-]?\d+)?$/i,
};
/** A number that others part in thousands, as in 1,200; 1,200 may also be one with a decimal comma. */
const THOUSANDS = {
  ".": /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/,
  ",": /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/,
};
const PARTED = /^[+-]?\d{1,3}([\s'’_]\d{3})+([.,]\d*)?$/;
const UNIT = /^([\p{Sc}<>≈~]?)\s*[+-]?\d[\d.,]*\s*([^\d\s.,][^\d]*)?$/u;
/** Longer texts are none. */
const LONG = 400;

/** The number that a text is; undefined where it is none, or beyond the largest one. */
export function numberIn(text: string, decimal: Decimal): number | undefined {
  if (text.length > LONG) return undefined;
  const plain = text.replace(/^\u2212/, "-");
  if (!PLAIN[decimal].test(plain)) return undefined;
  const value = Number(plain.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}

/** What comes of a number that is written otherwise, and what to do; undefined for what is no number at all. */
export function explainOtherFormat(
  text: string,
  decimal: Decimal,
  call: string,
): string | undefined {
  if (text.length > LONG) return undefined;
  const [called, other] = decimal === "." ? (["comma", ","] as const) : (["point", "."] as const);
  const asOther = decimal === "." ? `write ${call}` : 'leave out { decimal: "," }';
  if (THOUSANDS[decimal].test(text))
    return `has a ${called}; if it parts thousands, write ${text.replaceAll(other, "")}, and if it is a decimal ${called}, ${asOther}`;
  if (numberIn(text, other) !== undefined) return `has a decimal ${called}; ${asOther}`;
  if (PARTED.test(text)) return `has more than digits; write ${text.replace(/[\s'’_]/g, "")}`;
  return undefined;
}

/** What stands behind a number or before it, such as kg or €; undefined where the text is no number with more. */
export function unitOf(text: string): string | undefined {
  const [, before, behind] = (text.length > LONG ? null : UNIT.exec(text)) ?? [];
  return before || behind?.trim() || undefined;
}
