/** @file Detects overfitting: the network memorizes its training samples but does not generalize. */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import { qualityOf } from "./epochs.js";
import type { History } from "./history.js";
import type { Layer } from "./layer.js";
import type { HeldOut } from "./layersOptions.js";
import { DIGITS, notFiniteIn, REPLACE_INPUT } from "./metrics.js";

/**
 * The loss on held-out samples must rise above its minimum by more than this fraction; a smaller rise may be
 * due to chance.
 */
const RISE = 0.1;

/** The results of a training run with held-out samples. */
interface Outcome {
  losses: NdArray;
  layers: readonly Layer[];
  heldOut: History | undefined;
}

/**
 * Describes overfitting: the loss on the held-out samples rises while the loss on the training samples falls.
 * Returns undefined if there is no overfitting. A loss that is not finite does not count as a rise.
 */
export function overfitting(
  samples: HeldOut,
  { losses, layers, heldOut }: Outcome,
): string | undefined {
  const input = notFiniteIn({ "heldOut.x": samples.x });
  if (input)
    return `The loss on the held-out samples is not finite because ${input}. ${REPLACE_INPUT}`;
  if (heldOut === undefined) return undefined;
  const least = heldOut.losses.argmin() as number;
  const before = heldOut.losses.data[least];
  const { loss: now } = qualityOf(samples.x, samples.yTrue, layers);
  const own = losses.data;
  if (!(now > before * (1 + RISE) && own[own.length - 1] < own[least])) return undefined;
  const [was, is] = [formatNumber(before, DIGITS), formatNumber(now, DIGITS)];
  const epochs = least === 1 ? "1 epoch" : `${least} epochs`;
  return least === 0
    ? `What the network learns does not generalize (overfitting): the loss on the held-out samples was ${was} at the start and is ${is} at the end, while the loss on the training samples fell. Use more training samples.`
    : `The network memorizes its training samples (overfitting): the loss on the held-out samples was lowest after ${epochs} (${was}) and is ${is} at the end, while the loss on the training samples kept falling. Stop after ${epochs}, or use more training samples.`;
}
