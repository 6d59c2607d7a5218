/** @file Finds gradients that vanish on the way back through the layers. */
import { formatNumber } from "../describe.js";
import { backward, forward } from "../network/pass.js";
import type { Start } from "../network/trainEpochs.js";
import { largestOf } from "./metrics.js";

/** The first layer hardly learns if its gradient is this many times smaller than the last layer's gradient. */
const VANISHED = 1000;

/** Describes the gradients of the first step if they vanish. */
export function vanishingGradient({ x, yTrue, layers, loss }: Start): string | undefined {
  const deltas = backward(x, yTrue, layers, forward(x, layers), loss);
  const gradients = deltas.map(({ weights }) => largestOf(weights));
  const [first, last] = [gradients[0], gradients[gradients.length - 1]];
  if (layers.length < 3 || first * VANISHED > last) return undefined;
  return (
    `The gradients vanish on the way back through the layers: in the first step, the largest gradient is ${formatNumber(last)} ` +
    `in layer ${layers.length} but only ${formatNumber(first)} in layer 1, which hardly learns. Use fewer layers.`
  );
}
