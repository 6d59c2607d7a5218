/** @file Outputs that give one answer to every sample, so surely that they hardly learn. */
import { type NdArray, where } from "../array/index.js";
import type { Layer } from "./layer.js";
import { predict } from "./stepLayers.js";

/** How close to 0 or 1 all its wrong answers are; the sigmoid's slope is less than 0.05 there. */
const SURE = 0.05;

/** The outputs that say no to every sample, though it is yes for some, or yes though it is no, in words. */
export function deadOutputs(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
): string | undefined {
  const outputs = yTrue.shape[1];
  if (outputs < 2) return undefined;
  const yPred = predict(x as NdArray<[number, number]>, layers) as NdArray;
  const isYes: NdArray = yTrue.greater(0.5);
  // Of what should be yes the highest, of what should be no the lowest.
  const highest = where(isYes, yPred, 0).max(0) as NdArray;
  const lowest = where(isYes, 1, yPred).min(0) as NdArray;
  const hasYes = yTrue.max(0) as NdArray;
  const hasNo = yTrue.min(0) as NdArray;
  const all = Array.from({ length: outputs }, (_, o) => o);
  const sayNo = all.filter((o) => hasYes.data[o] === 1 && highest.data[o] < SURE);
  const sayYes = all.filter((o) => hasNo.data[o] === 0 && lowest.data[o] > 1 - SURE);
  const answers = [inWords(sayNo, outputs, "no"), inWords(sayYes, outputs, "yes")];
  return answers.filter((answer) => answer !== "").join(" ") || undefined;
}

function inWords(places: number[], outputs: number, answer: string): string {
  if (places.length === 0) return "";
  const which =
    places.length === outputs
      ? `All ${outputs} outputs say`
      : places.length === 1
        ? `Output ${places[0]} (of 0 to ${outputs - 1}) says`
        : `Outputs ${places.join(", ")} (of 0 to ${outputs - 1}) say`;
  return `${which} ${answer} to every sample, and so surely that the sigmoid has hardly any slope left to learn by.`;
}
