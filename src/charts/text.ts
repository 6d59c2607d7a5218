/** @file The text in charts: wrapped titles, and descriptions of lines. */

import { formatNumber } from "../describe.js";

/** Wraps text between words into lines of at most `width` characters, joined with `<br>`, Plotly's line break. */
export function wrap(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("<br>");
}

/** The number of lines in wrapped text. */
export function lineCount(text: string): number {
  return text.split("<br>").length;
}

/** Describes a line: its first and last value, and its lowest and highest value. */
export function lineInWords(name: string, y: readonly number[]): string {
  const finite = y.filter(Number.isFinite);
  if (finite.length === 0) return `${name} has no finite values.`;
  const lost = y.length - finite.length;
  const gap =
    lost === 0
      ? ""
      : `; ${lost} of its ${y.length} values ${lost === 1 ? "is" : "are"} missing because ${lost === 1 ? "it is" : "they are"} not finite`;
  const [low, high] = extent(finite);
  return (
    `${name} starts at ${formatNumber(finite[0])}, ends at ${formatNumber(finite[finite.length - 1])} and ranges ` +
    `from ${formatNumber(low)} to ${formatNumber(high)}${gap}.`
  );
}

/** Finds the lowest and the highest value. It uses a loop because Math.max(...values) fails for long arrays. */
export function extent(values: readonly number[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Adds a number to a name as a subscript: x₁. */
export function subscripted(name: string, number: number): string {
  return name + String(number).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]);
}
