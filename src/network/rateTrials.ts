/** @file Other learning rates, tried on a training from the same start. */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import { interruptCheck } from "../interrupt.js";
import { type Batches, epochsOf } from "./epochs.js";
import type { Layer } from "./layer.js";
import { DIGITS, ROUNDING } from "./metrics.js";

/** What a training begins with. */
export interface Start {
  x: NdArray;
  yTrue: NdArray;
  layers: readonly Layer[];
  batches: Batches;
}

/** What a round of a training is: a step, or with batches an epoch. */
export function roundOf({ batches }: Start): "step" | "epoch" {
  return batches.batchSize === undefined ? "step" : "epoch";
}

/** How many steps are in an epoch. */
function stepsOf({ x, batches: { batchSize } }: Start): number {
  return batchSize === undefined ? 1 : Math.ceil(x.shape[0] / batchSize);
}

/** Rates that are tried, as multiples of the one that was taken. */
const FACTORS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8].map((power) => 10 ** power);
/** Steps of a trial: all of them together take as long as the training, within these bounds. */
const TRIAL = { least: 10, most: 100 };

/** A rate that was tried. */
interface Trial {
  rate: number;
  rounds: number;
  loss: number;
  /** Whether the loss never rose. */
  calm: boolean;
}

/** Trains from the same start at other rates. */
export function tryOtherRates(start: Start, lr: number, rounds: number): Trial[] {
  const share = Math.floor(rounds / FACTORS.length);
  const [least, most] = [TRIAL.least, TRIAL.most].map((steps) => Math.ceil(steps / stepsOf(start)));
  const each = Math.max(least, Math.min(most, share));
  return FACTORS.map((factor) => trial(start, Number((lr * factor).toPrecision(2)), each));
}

function trial({ x, yTrue, layers, batches }: Start, rate: number, rounds: number): Trial {
  const epoch = epochsOf(x, yTrue, batches);
  let current = layers;
  let before = Number.POSITIVE_INFINITY;
  let calm = true;
  const look = interruptCheck();
  for (let r = 0; r <= rounds; r++) {
    look?.();
    const { loss, layers: next } = epoch(current, rate);
    calm &&= loss <= before * (1 + ROUNDING);
    before = loss;
    current = next;
  }
  return { rate, rounds, loss: before, calm };
}

/** The rate that leaves the least loss without ever raising it, if that is less than `most`. */
export function otherRate(
  start: Start,
  lr: number,
  rounds: number,
  most: number,
): string | undefined {
  const better = tryOtherRates(start, lr, rounds).filter(({ calm, loss }) => calm && loss < most);
  if (better.length === 0) return undefined;
  const best = better.reduce((least, other) => (other.loss < least.loss ? other : least));
  const how = best.rate > lr ? "larger" : "smaller";
  return (
    `Take a ${how} lr than ${lr}: with lr = ${best.rate} the loss is ${formatNumber(best.loss, DIGITS)} after ` +
    `${best.rounds} ${roundOf(start)}${best.rounds === 1 ? "" : "s"} from the same start.`
  );
}
