/** @file What probably went wrong in a gradient, as far as its numbers tell. */
import { extent, short } from "../charts/text.js";
import { transpose } from "../loops/layout.js";
import type { Shape } from "../shape/index.js";
import { factorBetween, factorInWords } from "./factor.js";

/** The gradient by one parameter, as given and as measured. */
export interface Compared {
  name: string;
  given: Float64Array;
  measured: Float64Array;
  shape: Shape;
}

/** Looks for one slip; gives it in words where the numbers show it. */
type Symptom = (given: Float64Array, measured: Float64Array, shape: Shape) => string | undefined;

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
    const ratios = given.map((slope, i) => slope / measured[i]).filter(Number.isFinite);
    const [least, most] = extent(Array.from(ratios));
    const typical = Math.exp(
      ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length,
    );
    // The sigmoid's slope is 0.25 at most, so without it numbers are mostly 4 times too large or
    // more, each by a factor of its own. A negative ratio makes `typical` NaN.
    if (!(typical >= 4)) return;
    return `too large by unequal factors, ${short(least)} to ${short(most)}: the sigmoid's slope, 0.25 at most, may be missing`;
  },
];

/**
 * The likely slip in gradients that are wrong, in words: the one that explains them all, or else
 * one for each parameter. Only numbers are looked at, so it is a guess, and an empty text where
 * they show nothing.
 */
export function likelySlip(wrong: readonly Compared[]): string {
  const common = wrong.length > 1 ? symptomOf(joined(wrong)) : undefined;
  if (common !== undefined) return common;
  const each = wrong.map((compared) => ({ name: compared.name, slip: symptomOf(compared) }));
  const known = each.filter(({ slip }) => slip !== undefined);
  if (wrong.length === 1) return known.map(({ slip }) => slip).join();
  return known.map(({ name, slip }) => `${name}: ${slip}`).join("; ");
}

function symptomOf({ given, measured, shape }: Omit<Compared, "name">): string | undefined {
  for (const symptom of symptoms) {
    const slip = symptom(given, measured, shape);
    if (slip !== undefined) return slip;
  }
}

/** All numbers in one row. */
function joined(parts: readonly Compared[]): Omit<Compared, "name"> {
  const given = Float64Array.from(parts.flatMap((part) => [...part.given]));
  const measured = Float64Array.from(parts.flatMap((part) => [...part.measured]));
  return { given, measured, shape: [given.length] };
}
