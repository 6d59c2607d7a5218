/** @file Explains a loss that is not finite. */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import type { Layer } from "../network/layer.js";
import { forward } from "../network/pass.js";
import type { Start } from "../network/trainEpochs.js";
import { largestOf, notFiniteIn, type Run } from "./metrics.js";
import { otherRate, unitOf } from "./rateTrials.js";

/** Advice about an input that is not finite. */
export const REPLACE_INPUT = "Replace it with a number, or leave that row out.";
/** Advice about inputs that are too large for any learning rate. */
export const SCALE_DOWN =
  "Some numbers in x are so large that no learning rate is small enough. Scale x down to values of about 1.";

/** Returns whether the training run ended with numbers that are not finite. */
export function isNotFinite({ losses, end }: Run): boolean {
  return !losses.every(Number.isFinite) || notFiniteIn(named(end.layers)) !== undefined;
}

/** Says where the first number that is not finite comes from. */
export function notFinite(run: Run): string {
  const { start, losses } = run;
  const at = losses.findIndex((loss) => !Number.isFinite(loss));
  const unit = unitOf(start);
  if (at === 0)
    return `The loss is ${losses[0]} from the first ${unit} on because ${fromTheStart(start)}`;
  const when =
    at < 0 ? `After the last ${unit},` : `The loss is ${losses[at]} from ${unit} ${at} on because`;
  return `${when} the weights are too large for floating-point numbers. ${advice(run)}`;
}

function fromTheStart({ x, layers }: Start): string {
  const input = notFiniteIn({ x });
  if (input) return `${input}. ${REPLACE_INPUT}`;
  const weight = notFiniteIn(named(layers));
  if (weight) return `${weight}. Replace it with a number.`;
  const l = forward(x, layers).h.findIndex((sums) => notFiniteIn({ sums }));
  const which = layers.length === 1 ? "x·Wo + bo" : `of layer ${l + 1}`;
  return (
    `the weighted sums ${which} are too large for floating-point numbers. ` +
    "Scale x and the weights down to values of about 1."
  );
}

/** The arrays of all layers, keyed by their names in code: Wo and bo, or such as `layers[0].weights`. */
function named(layers: readonly Layer[]): Record<string, NdArray> {
  if (layers.length === 1) return { Wo: layers[0].weights, bo: layers[0].bias };
  return Object.fromEntries(
    layers.flatMap(({ weights, bias }, l): [string, NdArray][] => [
      [`layers[${l}].weights`, weights],
      [`layers[${l}].bias`, bias],
    ]),
  );
}

/** A number of this size at the start needs no trials to be the cause. */
const HUGE = 1e9;

function advice(run: Run): string {
  const { start, losses, safe } = run;
  if (safe === 0) return SCALE_DOWN;
  if (safe !== undefined)
    return `lr = ${start.lr} is too large: use a smaller value, such as ${safe}.`;
  const weights = Math.max(...Object.values(named(start.layers)).map(largestOf));
  const inputs = largestOf(start.x);
  const [size, advice] = [
    [Math.abs(start.lr), `lr = ${start.lr}: use a smaller value`] as const,
    [inputs, `${formatNumber(inputs)}, in x: scale x down to values of about 1`] as const,
    [weights, `${formatNumber(weights)}, in the weights: use smaller initial weights`] as const,
  ].reduce((most, other) => (other[0] > most[0] ? other : most));
  const trials = size < HUGE ? otherRate(run, losses[0]) : undefined;
  return trials ?? `The largest number at the start is ${advice}.`;
}
