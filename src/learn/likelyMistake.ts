/** @file Guesses the mistake from the numbers in a wrong gradient. */

import { formatNumber } from "../describe.js";
import type { Floats } from "../floats.js";
import { transpose } from "../loops/layout.js";
import type { Shape } from "../shape/index.js";
import type { Compared } from "./checkedSlopes.js";
import { dot, factorBetween, factorInWords } from "./factor.js";

/** Describes one particular mistake if the numbers show it; otherwise returns undefined. */
type Symptom = (computed: Floats, measured: Floats, shape: Shape) => string | undefined;

/**
 * If the cosine of two gradients is larger than this, they point in about the same direction: the
 * angle between them is less than 37°.
 */
const SAME_DIRECTION = 0.8;

const symptoms: readonly Symptom[] = [
  (given) => (given.every(Number.isFinite) ? undefined : "the gradient contains nan or inf"),
  (_, measured) =>
    measured.some((slope) => slope !== 0)
      ? undefined
      : "changing a parameter does not change the loss: it must use the values that it receives, not the variables of an earlier cell",
  (given) => (given.some((slope) => slope !== 0) ? undefined : "the gradient is 0 everywhere"),
  (given, measured) => {
    const factor = factorBetween(given, measured);
    return factor === undefined ? undefined : factorInWords(factor);
  },
  (given, measured, shape) => {
    if (shape.length !== 2 || shape[0] !== shape[1]) return;
    const factor = factorBetween(transpose(given, shape), measured);
    if (factor === undefined) return;
    const transposed = "rows and columns are swapped (one transpose too many, or one missing)";
    return Math.abs(factor - 1) < 1e-4 ? transposed : `${transposed}; and ${factorInWords(factor)}`;
  },
  (given, measured) => {
    // The sigmoid's slope is at most 0.25, so a gradient without this slope is at least 4 times too
    // large. It still points in about the same direction as the correct one, because each sample
    // only counts more or less in the sum.
    const times = length(given) / length(measured);
    const cosine = dot(given, measured) / (length(given) * length(measured));
    if (!(times >= 4 && cosine >= SAME_DIRECTION)) return;
    const about = formatNumber(times);
    const size =
      given.length > 1
        ? `your numbers are too large by different factors, about ${about} on average`
        : `your number is about ${about} times too large`;
    return `the slope of the activation (at most 0.25 for the sigmoid) may be missing: ${size}`;
  },
];

/**
 * Describes the likely mistake in wrong gradients: a single mistake that explains all of them or,
 * if there is none, one for each parameter. This is a guess from the numbers alone; the result is
 * an empty string if they show no mistake.
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

/** Joins the numbers of all parameters into one row. */
function joined(parts: readonly Compared[]): Omit<Compared, "name"> {
  const given = Float64Array.from(parts.flatMap((part) => [...part.given]));
  const measured = Float64Array.from(parts.flatMap((part) => [...part.measured]));
  return { given, measured, shape: [given.length] };
}

function length(numbers: Floats): number {
  return Math.sqrt(dot(numbers, numbers));
}
