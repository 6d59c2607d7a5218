// @ts-check
/** @file Stock samples: the four samples of the lessons, with weights and a bias, and the corners of a square. */

import { array, randomState, zeros } from "nn";

/** The inputs of lessons 2 to 5. The last input is always 1. */
export const x = array([
  [0, 0, 1],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]);

/** Targets that equal the first input of `x`; for `corners`, they are "exclusive or". */
export const yTrue = array([[0, 1, 1, 0]]).T;

export const Wo = randomState(1234).randn(3, 1);
export const bo = zeros(1);

/** The inputs of lesson 6. */
export const corners = array([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
