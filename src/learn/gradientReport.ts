/** @file The report of a gradient check: a table of the slopes, and a verdict. */
import { formatNumber } from "../describe.js";
import type { CheckedSlope, Compared } from "./checkedSlopes.js";
import { likelyMistake } from "./likelyMistake.js";

/** Returns the verdict on a gradient that is right. */
export function agreement(
  slopes: readonly CheckedSlope[],
  step: number,
  threshold: number,
): string {
  const hidden = slopes.filter(({ relativeError }) => relativeError > threshold).length;
  const note =
    hidden === 0
      ? ""
      : hidden === 1
        ? " One slope is so close to 0 that its error is only rounding error."
        : ` ${hidden} slopes are so close to 0 that their errors are only rounding errors.`;
  const seen = slopes.filter(({ relativeError }) => relativeError <= threshold);
  const all = slopes.length === 2 ? "both" : `all ${slopes.length}`;
  const agree =
    slopes.length === 1 ? "the slope agrees with the one" : `${all} slopes agree with those`;
  return (
    `Right: ${agree} measured with a step of ${digits(step)}.\n` +
    `The largest relative error is ${digits(largestError(seen))}; at most ${digits(threshold)} is allowed.${note}`
  );
}

/** Returns the verdict on a gradient that is wrong. */
export function disagreement(
  wrong: readonly Compared[],
  slopes: readonly CheckedSlope[],
  step: number,
  threshold: number,
): string {
  const names = inWords(wrong.map(({ name }) => name));
  const mistake = likelyMistake(wrong);
  return (
    `Not right: ${names} ${wrong.length === 1 ? "differs" : "differ"} from the slopes measured with a step of ${digits(step)}.\n` +
    `The largest relative error is ${digits(largestError(slopes))}; at most ${digits(threshold)} is allowed.\n` +
    (mistake === ""
      ? "The numbers match no common mistake: check the factors of the chain rule one by one."
      : `Likely mistake: ${mistake}.`)
  );
}

/** Joins names for a sentence: `W1, b1 and Wo`. */
function inWords(names: readonly string[]): string {
  const last = names[names.length - 1];
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function largestError(slopes: readonly CheckedSlope[]): number {
  // If an error is NaN, Math.max returns NaN, so the error is not lost.
  return slopes.reduce((largest, { relativeError }) => Math.max(largest, relativeError), 0);
}

/**
 * The maximum number of rows in the table. If there are more slopes, the table shows the worst
 * ones.
 */
const MOST_ROWS = 20;

/** Returns a table with a row for each slope. */
export function table(slopes: readonly CheckedSlope[]): string {
  const worstFirst = (a: CheckedSlope, b: CheckedSlope) =>
    +a.agrees - +b.agrees || b.relativeError - a.relativeError;
  const shown =
    slopes.length <= MOST_ROWS ? slopes : [...slopes].sort(worstFirst).slice(0, MOST_ROWS);
  const rows = shown.map(({ name, yours, measured, relativeError, agrees }) => {
    return [
      name,
      formatNumber(yours, 6),
      formatNumber(measured, 6),
      digits(relativeError),
      agrees ? "" : "✗",
    ];
  });
  const all = [["", "yours", "measured", "relative error", ""], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map(([name, ...rest]) => {
    const cells = rest.map((text, i) => text.padStart(widths[i + 1]));
    return [name.padEnd(widths[0]), ...cells].join("  ").trimEnd();
  });
  const left = slopes.length - shown.length;
  return [...lines, ...(left > 0 ? [`... and ${left} with smaller errors`] : [])].join("\n");
}

/**
 * Formats an error. A small error has one digit, because its other digits are only rounding error;
 * a larger one has two.
 */
function digits(error: number): string {
  return error < 1e-3 && error > 0 ? error.toExponential(0) : formatNumber(error, 2);
}
