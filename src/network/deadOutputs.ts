/** @file Finds outputs that are always close to 0, or always close to 1, and therefore hardly learn. */
import { type NdArray, where } from "../array/index.js";
import type { Layer } from "./layer.js";
import { predict } from "./stepLayers.js";

/**
 * An output is dead if its predictions for all samples of one class are within this distance of the other
 * class. The slope of the sigmoid is below 0.05 there.
 */
const CLOSE = 0.05;

/**
 * Describes the outputs that predict almost 0 for all samples whose target is 1, or almost 1 for all samples
 * whose target is 0. Returns undefined if there are none, or if the network has only one output.
 */
export function deadOutputs(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
): string | undefined {
  const outputs = yTrue.shape[1];
  if (outputs < 2) return undefined;
  const yPred = predict(x as NdArray<[number, number]>, layers) as NdArray;
  const isOne: NdArray = yTrue.greater(0.5);
  const highest = where(isOne, yPred, 0).max(0) as NdArray;
  const lowest = where(isOne, 1, yPred).min(0) as NdArray;
  const hasOnes = yTrue.max(0) as NdArray;
  const hasZeros = yTrue.min(0) as NdArray;
  const all = Array.from({ length: outputs }, (_, o) => o);
  const low = all.filter((o) => hasOnes.data[o] === 1 && highest.data[o] < CLOSE);
  const high = all.filter((o) => hasZeros.data[o] === 0 && lowest.data[o] > 1 - CLOSE);
  const sentences = [
    inWords(low, outputs, `less than ${CLOSE} for every sample whose target is 1`),
    inWords(high, outputs, `more than ${1 - CLOSE} for every sample whose target is 0`),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ") || undefined;
}

function inWords(dead: number[], outputs: number, prediction: string): string {
  if (dead.length === 0) return "";
  const [which, learns] =
    dead.length === outputs
      ? [`All ${outputs} outputs predict`, "they hardly learn"]
      : dead.length === 1
        ? [`Output ${dead[0]} (counted from 0) predicts`, "it hardly learns"]
        : [`Outputs ${dead.join(", ")} (counted from 0) predict`, "they hardly learn"];
  return `${which} ${prediction}. The sigmoid is almost flat there, so ${learns}.`;
}
