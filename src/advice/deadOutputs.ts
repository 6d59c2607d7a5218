/** @file Finds outputs that are always close to 0, or always close to 1, and therefore hardly learn. */
import { activationOf } from "../network/activations/table.js";
import type { Start } from "../network/trainEpochs.js";
import type { Fit } from "./metrics.js";

/** An output is dead if its predictions for all samples of one class are within this distance of the other class. */
const CLOSE = 0.05;
/** There, the slope of the activation must be less than this. */
const FLAT = 0.05;

/**
 * Describes the outputs that predict almost 0 for all samples whose target is 1, or almost 1 for all samples
 * whose target is 0. Returns an empty string if there are none, or if the network has only one output.
 */
export function deadOutputs({ yTrue, loss }: Start, { layers, pass: { h, a } }: Fit): string {
  const [rows, outputs] = yTrue.shape;
  const last = layers.length - 1;
  const { dead, slope } = activationOf(layers[last]);
  if (outputs < 2 || loss.needs !== "slope" || !dead || !slope) return "";
  const predictions = a[last].data;
  const slopes = slope(h[last], a[last]).data;
  const always = (target: number, isWrong: (prediction: number) => boolean) =>
    [...Array(outputs).keys()].filter((o) => {
      const entries = Array.from({ length: rows }, (_, row) => row * outputs + o);
      const ofTarget = entries.filter((i) => yTrue.data[i] === target);
      const isDead = (i: number) => isWrong(predictions[i]) && slopes[i] < FLAT;
      return ofTarget.length > 0 && ofTarget.every(isDead);
    });
  const low = always(1, (prediction) => prediction < CLOSE);
  const high = always(0, (prediction) => prediction > 1 - CLOSE);
  return [
    inWords(low, outputs, `less than ${CLOSE} for every sample whose target is 1. ${dead.curve}`),
    inWords(
      high,
      outputs,
      `more than ${1 - CLOSE} for every sample whose target is 0. ${dead.curve}`,
    ),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function inWords(dead: number[], outputs: number, prediction: string): string {
  if (dead.length === 0) return "";
  const [which, learns] =
    dead.length === outputs
      ? [`All ${outputs} outputs predict`, "they hardly learn"]
      : dead.length === 1
        ? [`Output ${dead[0]} (counted from 0) predicts`, "it hardly learns"]
        : [`Outputs ${dead.join(", ")} (counted from 0) predict`, "they hardly learn"];
  return `${which} ${prediction}, so ${learns}.`;
}
