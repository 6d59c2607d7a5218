/** @file What a gradient check says: a table of all slopes, and a verdict. */
import { formatNumber } from "../describe.js";
import type { CheckedSlope, Compared } from "./checkedSlopes.js";
import { likelyMistake } from "./likelyMistake.js";

/** The verdict on a gradient that is right. */
export function agreement(
  slopes: readonly CheckedSlope[],
  step: number,
  threshold: number,
): string {
  const hidden = slopes.filter(({ relativeError }) => relativeError > threshold).length;
  const note =
    hidden === 0
      ? ""
      : ` For ${hidden} so near to 0 only that could be seen; the rest is rounding.`;
  const seen = slopes.filter(({ relativeError }) => relativeError <= threshold);
  return (
    `Right: ${slopes.length === 1 ? "the slope agrees" : `all ${slopes.length} slopes agree`} with those measured at steps of ${digits(step)}.\n` +
    `The largest relative error is ${digits(largestError(seen))}; up to ${digits(threshold)} counts as equal.${note}`
  );
}

/** The verdict on a gradient that is not. */
export function disagreement(
  wrong: readonly Compared[],
  slopes: readonly CheckedSlope[],
  step: number,
  threshold: number,
): string {
  const names = wrong.map(({ name }) => name).join(" and ");
  const mistake = likelyMistake(wrong);
  return (
    `Not right: ${names} ${wrong.length === 1 ? "differs" : "differ"} from the slopes measured at steps of ${digits(step)}.\n` +
    `The largest relative error is ${digits(largestError(slopes))}; up to ${digits(threshold)} counts as equal.\n` +
    (mistake === ""
      ? "The numbers show no common mistake: go through the factors one by one."
      : `Likely mistake: ${mistake}.`)
  );
}

function largestError(slopes: readonly CheckedSlope[]): number {
  // Math.max keeps NaN, and NaN is an error too.
  return slopes.reduce((largest, { relativeError }) => Math.max(largest, relativeError), 0);
}

/** If there are more rows than this, only the worst are shown. */
const MOST_ROWS = 20;

/** A row for each slope. */
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

/** A small error with one digit, since the others come from rounding; a larger one with two. */
function digits(error: number): string {
  return error < 1e-3 && error > 0 ? error.toExponential(0) : formatNumber(error, 2);
}
