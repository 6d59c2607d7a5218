/** @file Numbers and commas in code that cannot be parsed; for code that can, see arguments.ts. */

import type { TextRule } from "./rule.js";

/** Returns the sentence about a number with a decimal comma. */
export function decimalComma(whole: string, decimals: string): string {
  const thousands = decimals.length === 3 ? ` For thousands, write ${whole}${decimals}` : "";
  return `Numbers have a decimal point: write ${whole}.${decimals} instead of ${whole},${decimals}.${thousands}`;
}

/** The rules for numbers and commas. */
export const numberRules: TextRule[] = [
  [
    /(?<at>\b\d{1,3}(?:,\d{3}){2,}\b)/,
    (number) => `Write a large number without commas: ${number.replaceAll(",", "")}`,
  ],
  [
    /(?<at>\b\d{1,3}(?: \d{3})+\b)/,
    (number) => `Write a large number without spaces: ${number.replaceAll(" ", "")}`,
  ],
  [
    /(?<at>\b\d{1,3}(?:\.\d{3}){2,}\b)/,
    (number) => `Write a large number without points: ${number.replaceAll(".", "")}`,
  ],
  [/=\s*(?<at>(-?\d+),(\d+))/, (_, whole, decimals) => decimalComma(whole, decimals)],
  [/(?<at>(\d[\d.]*) +(\d[\d.]*))/, "A comma or an operator is missing between $2 and $3"],
  [/(?<![\w.])(?<at>(\d[\d.]*)([A-Za-z_]\w*))/, "A product needs a *: write $2 * $3"],
  [/(?<at>(\d+)%)/, "In TypeScript, % does not mean per cent. Write $2 / 100"],
  [/(?<![\w.])(?<at>0+([1-9]\d*))\b/, "A number does not begin with 0. Write $2"],
  [/(?<at>\d+\.\d+\.[\d.]*)/, "A number has one decimal point, unlike $1"],
];
