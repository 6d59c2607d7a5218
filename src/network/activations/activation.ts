/** @file What the rest of the module knows about an activation: the function that turns weighted sums into outputs. */
import type { NdArray } from "../../array/index.js";

/** A row for each sample, and a column for each unit. */
export type Matrix = NdArray<[number, number]>;

/** An activation of a layer. To add one, write a file for it, and add it to table.ts. */
export interface Activation {
  /** The name, as in a layer: `{ weights, bias, activation: "tanh" }`. */
  readonly name: string;
  /** Computes the outputs from the weighted sums h. */
  value(h: Matrix): Matrix;
  /**
   * Computes the derivative of each output with respect to its own weighted sum, from the weighted sums h and the
   * outputs a. An activation without it fits only in the last layer, with a loss that does not need it.
   */
  slope?(h: Matrix, a: Matrix): Matrix;
  /**
   * If the outputs are probabilities: computes the cross-entropy, which is -log of the probability of the target.
   * It starts from the weighted sums, because the logarithm of a probability that is rounded to 0 is infinite. The
   * gradient with respect to h must be a - yTrue.
   */
  crossEntropy?(yTrue: Matrix, h: Matrix): Matrix;
  /** Whether the outputs of a sample sum to 1, so that the largest one is the prediction. */
  readonly sumsToOne?: boolean;
  /**
   * An upper bound of the second derivative of the error with respect to the weighted sums, for each loss for which
   * there is one.
   */
  readonly curvature?: Readonly<Record<string, number>>;
  /** What to say where the slope is almost 0. It is undefined if the slope is almost 0 nowhere. */
  readonly dead?: Dead;
}

/** An activation that computes each output from one weighted sum, so that it fits in any layer. */
export interface Elementwise extends Activation {
  slope(h: Matrix, a: Matrix): Matrix;
}

/** Describes outputs where the slope is almost 0. */
export interface Dead {
  /** Completes "The outputs are ...". */
  readonly are: string;
  /** A sentence, without its full stop, about the curve at these outputs. */
  readonly curve: string;
  /** The formula of the slope, for "its slope y(1 - y) is 0". */
  readonly slope?: string;
  /** What helps if this was already the case at the start. */
  readonly remedy: string;
}

/** What helps if the weighted sums are too far from 0. */
export const SMALLER = "use smaller initial weights, or scale x down to values of about 1";
