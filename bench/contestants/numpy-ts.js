// @ts-check
/**
 * @file numpy-ts. Its arrays lie in WebAssembly's memory, which a loop without `await` never gets
 * back by garbage collection: each is freed by hand, as its documentation advises for loops. Without
 * that it is slower.
 */

import * as np from "numpy-ts";

/**
 * @param {import("../four-samples.js").Samples} samples
 * @returns {(steps: number) => ArrayLike<number>} trains for so many steps, gives their losses
 */
export function prepare({ n, features, x, yTrue, Wo, lr }) {
  const X = np.array(x, "float64").reshape([n, features]);
  const Y = np.array(yTrue, "float64").reshape([n, 1]);
  const W0 = np.array(Wo, "float64").reshape([features, 1]);
  /** @type {{ dispose: () => void }[]} */
  const made = [];
  /** @param {any} array made in this step, and not needed after it */
  const own = (array) => {
    made.push(array);
    return array;
  };
  return (steps) => {
    let W = W0.copy();
    let b = np.zeros([1]);
    const losses = [];
    const accuracies = [];
    for (let step = 0; step < steps; step++) {
      const h = own(own(np.matmul(X, own(W))).add(own(b)));
      const y = own(np.reciprocal(own(own(np.exp(own(np.negative(h)))).add(1))));
      losses.push(np.mean(own(np.square(own(np.subtract(Y, y))))));
      const yClass = own(own(y.greater(0.5)).astype("float64"));
      const match = own(own(Y.equal(yClass)).astype("float64"));
      accuracies.push(np.sum(match) / n);
      const dMSE_dy = own(own(np.subtract(Y, y)).multiply(-2));
      const dy_dh = own(y.multiply(own(own(np.negative(y)).add(1))));
      const dMSE_dh = own(dMSE_dy.multiply(dy_dh));
      const dh_db = own(np.ones([n, 1]));
      const deltaW = own(np.matmul(own(X.T), dMSE_dh));
      const deltab = own(np.matmul(own(dh_db.T), dMSE_dh));
      W = W.subtract(own(deltaW.multiply(lr)));
      b = b.subtract(own(own(deltab.squeeze()).multiply(lr)));
      for (const array of made) array.dispose();
      made.length = 0;
    }
    W.dispose();
    b.dispose();
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
  const A = np.array(a, "float64").reshape([size, size]);
  const B = np.array(b, "float64").reshape([size, size]);
  return (times) => {
    /** @type {ArrayLike<number>} */
    let diagonal = [];
    for (let time = 1; time <= times; time++) {
      const product = np.matmul(A, B);
      if (time === times) diagonal = Array.from({ length: size }, (_, i) => product.get([i, i]));
      product.dispose();
    }
    return diagonal;
  };
}
