/** @file The exercises of each lesson, in order. */
import type { Check } from "../check.js";
import { crossEntropyGradient, inputGradient, meanGradient } from "./backward.js";
import { lossOfFirstInput, meanSteps } from "./experiments.js";
import { crossEntropy, meanAbsoluteError, weightsByHand } from "./forward.js";
import { alwaysNo, hardestDigit, stepsInAll } from "./handwriting.js";
import { hiddenInputGradient, parameterCount } from "./layers.js";
import { ninetyPercent, slopeAtOne, tanhDeriv } from "./sigmoid.js";
import { scaledValue, simplestGuess } from "./table.js";
import { firstStepAllRight, oneBiasStep, unseenSample } from "./training.js";

/** A lesson, and the checks of its exercises by name. */
export interface LessonExercises {
  /** The number of the lesson, from 1. */
  number: number;
  /** The name of the lesson's notebook, without the number and the extension. */
  name: string;
  checks: Record<string, Pick<Check<[]>, "solved">>;
}

/** All lessons that have exercises, in order. */
export const exercisesByLesson: readonly LessonExercises[] = [
  { number: 1, name: "sigmoid", checks: { ninetyPercent, slopeAtOne, tanhDeriv } },
  { number: 2, name: "forward", checks: { weightsByHand, meanAbsoluteError, crossEntropy } },
  { number: 3, name: "backward", checks: { meanGradient, inputGradient, crossEntropyGradient } },
  { number: 4, name: "training", checks: { firstStepAllRight, unseenSample, oneBiasStep } },
  { number: 5, name: "experiments", checks: { meanSteps, lossOfFirstInput } },
  { number: 6, name: "hidden-layer", checks: { parameterCount, hiddenInputGradient } },
  { number: 7, name: "handwriting", checks: { stepsInAll, alwaysNo, hardestDigit } },
  { number: 8, name: "your-own-table", checks: { simplestGuess, scaledValue } },
];
