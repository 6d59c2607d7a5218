/** @file Words on a chart: broken to its width, and a line described in a sentence. */

import { formatNumber } from "../describe.js";

/** Breaks a text between words into lines of at most `width` letters, as Plotly writes them. */
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

/** How many lines a wrapped text has. */
export function lineCount(text: string): number {
  return text.split("<br>").length;
}

/** One sentence about a line: where it starts and ends, and its lowest and highest value. */
export function lineInWords(name: string, y: readonly number[]): string {
  const finite = y.filter(Number.isFinite);
  if (finite.length === 0) return `${name} has nothing to draw.`;
  const lost = y.length - finite.length;
  const gap = lost === 0 ? "" : `, without ${lost} of its ${y.length} values, which are not finite`;
  const [low, high] = extent(finite);
  return (
    `${name} starts at ${formatNumber(finite[0])} and ends at ${formatNumber(finite[finite.length - 1])}, ` +
    `between ${formatNumber(low)} and ${formatNumber(high)}${gap}.`
  );
}

/** Lowest and highest. A loop, since Math.max(...values) fails on long arrays. */
export function extent(values: readonly number[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** A name with its number below the line: x₁. */
export function subscripted(name: string, number: number): string {
  return name + String(number).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]);
}
