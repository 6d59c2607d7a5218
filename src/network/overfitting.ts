/** @file Where a network goes on to learn its own samples, and no longer what holds for others. */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import { qualityOf } from "./epochs.js";
import type { History } from "./history.js";
import type { Layer } from "./layer.js";
import type { HeldOut } from "./layersOptions.js";
import { DIGITS, notFiniteIn } from "./metrics.js";

/** The loss on held-out samples must rise by this share above its least: less may be chance. */
const RISE = 0.1;

/** What training leaves behind with held-out samples. */
interface Outcome {
  losses: NdArray;
  layers: readonly Layer[];
  heldOut: History | undefined;
}

/**
 * Whether the loss on held-out samples rises while that on the network's own samples falls, in words; undefined if not.
 * A loss that is not finite is no rise.
 */
export function overfitting(
  samples: HeldOut,
  { losses, layers, heldOut }: Outcome,
): string | undefined {
  const holds = notFiniteIn({ "heldOut.x": samples.x });
  if (holds)
    return `The loss on the held-out samples is not finite: ${holds}. Put a number there, or leave that row out.`;
  if (heldOut === undefined) return undefined;
  const least = heldOut.losses.argmin() as number;
  const before = heldOut.losses.data[least];
  const { loss: now } = qualityOf(samples.x, samples.yTrue, layers);
  const own = losses.data;
  if (!(now > before * (1 + RISE) && own[own.length - 1] < own[least])) return undefined;
  const [was, is] = [formatNumber(before, DIGITS), formatNumber(now, DIGITS)];
  return least === 0
    ? `What the network learns of its own samples does not hold for others (overfitting): on the held-out ones the loss was ${was} at first and is ${is} at the end, while on its own it fell. Give it more samples.`
    : `The network learns its own samples by heart (overfitting): on the held-out ones the loss was least after ${least} epochs, ${was}, and is ${is} at the end, while on its own it went on falling. Stop after ${least} epochs, or give it more samples.`;
}
