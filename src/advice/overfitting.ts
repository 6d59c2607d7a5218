/** @file Detects overfitting: the network memorizes its training samples but does not generalize. */
import { formatNumber } from "../describe.js";
import { forward, qualityOf } from "../network/pass.js";
import type { End, Start } from "../network/trainEpochs.js";
import { DIGITS, notFiniteIn } from "./metrics.js";
import { REPLACE_INPUT } from "./notFinite.js";

/**
 * The loss on held-out samples must rise above its minimum by more than this fraction; a smaller rise may be
 * due to chance.
 */
const RISE = 0.1;

/**
 * Describes overfitting: the loss on the held-out samples rises while the loss on the training samples falls.
 * Returns undefined if there is no overfitting. A loss that is not finite does not count as a rise.
 */
export function overfitting({ heldOut: samples, loss }: Start, end: End): string | undefined {
  if (!samples || !end.heldOut) return undefined;
  const input = notFiniteIn({ "heldOut.x": samples.x });
  if (input)
    return `The loss on the held-out samples is not finite because ${input}. ${REPLACE_INPUT}`;
  const least = end.heldOut.losses.argmin() as number;
  const before = end.heldOut.losses.data[least];
  const pass = forward(samples.x, end.layers);
  const { loss: now } = qualityOf(samples.yTrue, end.layers, pass, loss);
  const own = end.losses.data;
  if (!(now > before * (1 + RISE) && own[own.length - 1] < own[least])) return undefined;
  const [was, is] = [formatNumber(before, DIGITS), formatNumber(now, DIGITS)];
  const epochs = least === 1 ? "1 epoch" : `${least} epochs`;
  return least === 0
    ? `What the network learns does not generalize (overfitting): the loss on the held-out samples was ${was} at the start and is ${is} at the end, while the loss on the training samples fell. Use more training samples.`
    : `The network memorizes its training samples (overfitting): the loss on the held-out samples was lowest after ${epochs} (${was}) and is ${is} at the end, while the loss on the training samples kept falling. Stop after ${epochs}, or use more training samples.`;
}
