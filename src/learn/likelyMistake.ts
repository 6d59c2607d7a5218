/** @file What probably went wrong in a gradient, as far as its numbers show it. */

import { formatNumber } from "../describe.js";
import type { Floats } from "../floats.js";
import { transpose } from "../loops/layout.js";
import type { Shape } from "../shape/index.js";
import type { Compared } from "./checkedSlopes.js";
import { dot, factorBetween, factorInWords } from "./factor.js";

/** Looks for one mistake, and gives it in words if the numbers show it. */
type Symptom = (given: Floats, measured: Floats, shape: Shape) => string | undefined;

/** Two gradients with a larger cosine point in about the same direction: the angle is below 37°. */
const SAME_DIRECTION = 0.8;

const symptoms: readonly Symptom[] = [
  (given) =>
    given.every(Number.isFinite) ? undefined : "the gradient has numbers that are nan or inf",
  (_, measured) =>
    measured.some((slope) => slope !== 0)
      ? undefined
      : "the loss does not change with it: let it use the value that it is called with, not the one of an earlier cell",
  (given) => (given.some((slope) => slope !== 0) ? undefined : "the gradient is 0 everywhere"),
  (given, measured) => {
    const factor = factorBetween(given, measured);
    return factor === undefined ? undefined : factorInWords(factor);
  },
  (given, measured, shape) => {
    if (shape.length !== 2 || shape[0] !== shape[1]) return;
    const factor = factorBetween(transpose(given, shape), measured);
    if (factor === undefined) return;
    const transposed = "rows and columns are exchanged: a transpose is missing, or one too many";
    return Math.abs(factor - 1) < 1e-4 ? transposed : `${transposed}; and ${factorInWords(factor)}`;
  },
  (given, measured) => {
    // The sigmoid's slope is at most 0.25, so without it a gradient is at least 4 times too long. It
    // still points in about the same direction: the samples only count more or less in it.
    const times = length(given) / length(measured);
    const cosine = dot(given, measured) / (length(given) * length(measured));
    if (!(times >= 4 && cosine >= SAME_DIRECTION)) return;
    const unequal = given.length > 1 ? ", by unequal factors" : "";
    return `about ${formatNumber(times)} times too large${unequal}: the sigmoid's slope, 0.25 at most, may be missing`;
  },
];

/**
 * The likely mistake in wrong gradients, in words: one that explains all of them, or else one for each
 * parameter. It is a guess from the numbers alone; an empty text if they show nothing.
 */
export function likelyMistake(wrong: readonly Compared[]): string {
  const common = wrong.length > 1 ? symptomOf(joined(wrong)) : undefined;
  if (common !== undefined) return common;
  const each = wrong.map((compared) => ({ name: compared.name, mistake: symptomOf(compared) }));
  const known = each.filter(({ mistake }) => mistake !== undefined);
  if (wrong.length === 1) return known.map(({ mistake }) => mistake).join();
  return known.map(({ name, mistake }) => `${name}: ${mistake}`).join("; ");
}

function symptomOf({ given, measured, shape }: Omit<Compared, "name">): string | undefined {
  for (const symptom of symptoms) {
    const mistake = symptom(given, measured, shape);
    if (mistake !== undefined) return mistake;
  }
}

/** All numbers in one row. */
function joined(parts: readonly Compared[]): Omit<Compared, "name"> {
  const given = Float64Array.from(parts.flatMap((part) => [...part.given]));
  const measured = Float64Array.from(parts.flatMap((part) => [...part.measured]));
  return { given, measured, shape: [given.length] };
}

function length(numbers: Floats): number {
  return Math.sqrt(dot(numbers, numbers));
}
