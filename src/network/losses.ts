/** @file The list of all losses: what a network with several layers can be trained to reduce. */
import { anyOf, lookUp } from "../checks.js";
import { typeError } from "../errors.js";
import type { Activation, Matrix } from "./activations/activation.js";
import { activationOf, activations } from "./activations/table.js";
import type { Layer } from "./layer.js";
import { squaredError } from "./loss.js";

/** A loss. Its functions receive the weighted sums h and the outputs a of the last layer. */
export interface Loss {
  readonly name: string;
  /** What the activation of the last layer must have. */
  readonly needs: "slope" | "crossEntropy";
  /** Computes the error of each prediction. The loss is their mean. */
  errors(yTrue: Matrix, h: Matrix, a: Matrix, activation: Activation): Matrix;
  /** Computes the gradient of the summed error with respect to h. */
  gradient(yTrue: Matrix, h: Matrix, a: Matrix, activation: Activation): Matrix;
  /** If the mean error is below this, the problem counts as solved: predictions are off by 0.1 or less. */
  readonly solved: number;
}

/** The errors (yTrue - a)², which need the slope of the activation. */
const MSE: Loss = {
  name: "MSE",
  needs: "slope",
  errors: (yTrue, _, a) => squaredError(yTrue, a),
  gradient: (yTrue, h, a, { slope }) =>
    yTrue
      .sub(a)
      .mul(-2)
      .mul(slope?.(h, a) as Matrix),
  solved: 0.01,
};

/** The cross-entropy, -log of the probability of the target. The slope of the activation cancels out. */
const crossEntropy: Loss = {
  name: "crossEntropy",
  needs: "crossEntropy",
  errors: (yTrue, h, _, activation) => activation.crossEntropy?.(yTrue, h) as Matrix,
  gradient: (yTrue, _, a) => a.sub(yTrue),
  solved: 0.1,
};

/** All losses by name. */
export const losses = { MSE, crossEntropy } satisfies Record<string, Loss>;

/** The name of a loss. */
export type LossName = keyof typeof losses;

/**
 * Returns the loss with the given name.
 *
 * @param caller the name of the calling function, for error messages
 * @throws {TypeError} if there is no such loss, or it does not fit the last layer
 */
export function lossFor(caller: string, name: unknown = "MSE", layers: readonly Layer[]): Loss {
  const loss = lookUp<Loss>(`${caller}: loss`, losses, name);
  const last = activationOf(layers[layers.length - 1]);
  if (last[loss.needs]) return loss;
  const fitting = (all: (Loss | Activation)[]) => anyOf(all.map((one) => one.name));
  throw typeError(
    `${caller}: the loss "${loss.name}" does not fit the activation "${last.name}" of the last layer: ` +
      `use the loss ${fitting(Object.values(losses).filter(({ needs }) => last[needs]))}, ` +
      `or the activation ${fitting(Object.values(activations).filter((other: Activation) => other[loss.needs]))}`,
  );
}
