// @ts-check
/**
 * @file ml-matrix. Its methods change their matrix in place and its static ones do not, so a new
 * matrix is made only where the formula needs one.
 */

import { Matrix } from "ml-matrix";

/**
 * @param {import("../four-samples.js").Samples} samples
 * @returns {(steps: number) => ArrayLike<number>} trains for so many steps, gives their losses
 */
export function prepare({ n, features, x, yTrue, Wo, lr }) {
  const X = Matrix.from1DArray(n, features, x);
  const Y = Matrix.from1DArray(n, 1, yTrue);
  const W0 = Matrix.from1DArray(features, 1, Wo);
  return (steps) => {
    let W = W0;
    let b = Matrix.zeros(1, 1);
    const losses = [];
    const accuracies = [];
    for (let step = 0; step < steps; step++) {
      const h = X.mmul(W).addRowVector(b);
      const y = Matrix.ones(n, 1).div(Matrix.mul(h, -1).exp().add(1));
      const error = Matrix.sub(Y, y);
      losses.push(Matrix.mul(error, error).mean());
      let right = 0; // it has no comparisons
      for (let row = 0; row < n; row++) right += +(+(y.get(row, 0) > 0.5) === Y.get(row, 0));
      accuracies.push(right / n);
      const dMSE_dy = Matrix.sub(Y, y).mul(-2);
      const dy_dh = Matrix.ones(n, 1).sub(y).mul(y);
      const dMSE_dh = Matrix.mul(dMSE_dy, dy_dh);
      const dh_db = Matrix.ones(n, 1);
      const deltaW = X.transposeMultiply(dMSE_dh);
      const deltab = dh_db.transposeMultiply(dMSE_dh);
      W = Matrix.sub(W, deltaW.mul(lr));
      b = Matrix.sub(b, deltab.mul(lr));
    }
    return losses;
  };
}

/**
 * @param {number} size
 * @param {Float64Array} a
 * @param {Float64Array} b
 * @returns {(times: number) => ArrayLike<number>} multiplies so often, gives the product's diagonal
 */
export function prepareMatmul(size, a, b) {
  const [A, B] = [Matrix.from1DArray(size, size, a), Matrix.from1DArray(size, size, b)];
  return (times) => {
    let product = A;
    for (let time = 0; time < times; time++) product = A.mmul(B);
    return product.diagonal();
  };
}
