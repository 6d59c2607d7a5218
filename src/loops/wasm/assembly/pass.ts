/**
 * @file The forward and backward pass over all samples, for one layer with one output: ho = X w + b,
 * yPred = sigmoid(ho), and the gradient of the summed squared error, Xᵀ dMSE_dho. The samples are
 * stored in blocks, so that the intermediate values of a block stay in the processor's L1 cache. A
 * block has one column for each feature, then one for the targets.
 */

import { constant, exp, HALF, MINUS_TWO, ONE } from "./exp";

/**
 * The number of bytes in a column of a block, for 512 samples. ../pass.ts must use blocks of the same
 * size.
 */
const BLOCK: usize = 4096;

/**
 * The addresses of ho (later dMSE_dho) and of e^-ho for each sample in the block. This memory is
 * between the constants and FREE (module.ts). If it were declared as data, it would add 8 kB of zeros
 * to the module.
 */
const SUMS: usize = 4096;
const POWERS: usize = 8192;

/**
 * Makes one pass over all samples. Slots after the last sample have NaN as their target and are not counted.
 *
 * @param block the address of the first block; the others follow it
 * @param bytes the number of bytes of one column in all blocks together; the number of slots is a
 * multiple of four
 * @param features the number of features
 * @param weights the address of the weights (one for each feature), followed by the bias
 * @param gradient the address of the results: the gradient with respect to the weights and the bias,
 * the sum of the squared errors, and the number of correct predictions
 */
export function pass(
  block: usize,
  bytes: usize,
  features: usize,
  weights: usize,
  gradient: usize,
): void {
  const bias = weights + (features << 3);
  const biasGradient = gradient + (features << 3);
  let size: usize = 0;
  memory.fill(gradient, 0, (features + 3) << 3);
  for (; bytes > 0; bytes -= size) {
    size = min(BLOCK, bytes);
    spread(f64.load(bias), size);
    let column = block;
    for (let at = weights; at < bias; at += 8) {
      addColumn(column, f64.load(at), size);
      column += size;
    }
    exp(SUMS, POWERS, SUMS + size, -1);
    activate(column, size, biasGradient + 8);
    column = block;
    for (let at = gradient; at < biasGradient; at += 8) {
      addTo(at, timesColumn(column, size));
      column += size;
    }
    addTo(biasGradient, total(size));
    block = column + size;
  }
}

function addTo(at: usize, value: f64): void {
  f64.store(at, f64.load(at) + value);
}

/** Computes ho = b. */
function spread(b: f64, size: usize): void {
  const value = f64x2.splat(b);
  for (let i: usize = 0; i < size; i += 16) v128.store(SUMS + i, value);
}

/** Computes ho += w x, for a column x. */
function addColumn(x: usize, w: f64, size: usize): void {
  const weight = f64x2.splat(w);
  for (let i: usize = 0; i < size; i += 16)
    v128.store(SUMS + i, f64x2.add(v128.load(SUMS + i), f64x2.mul(v128.load(x + i), weight)));
}

/**
 * Computes dMSE_dho = -2 (y - yPred) yPred (1 - yPred) from e^-ho. Also updates the sum of the
 * squared errors and the number of correct predictions.
 */
function activate(y: usize, size: usize, sums: usize): void {
  const one = constant(ONE);
  const half = constant(HALF);
  const minusTwo = constant(MINUS_TWO);
  let squares = f64x2.splat(0);
  let hits = i64x2.splat(0);
  for (let i: usize = 0; i < size; i += 16) {
    const target = v128.load(y + i);
    const yPred = f64x2.div(one, f64x2.add(one, v128.load(POWERS + i)));
    // The error is 0 for a target that is NaN, because NaN is not equal to itself.
    const error = v128.and(f64x2.sub(target, yPred), f64x2.eq(target, target));
    const slope = f64x2.mul(yPred, f64x2.sub(one, yPred));
    v128.store(SUMS + i, f64x2.mul(f64x2.mul(minusTwo, error), slope));
    squares = f64x2.add(squares, f64x2.mul(error, error));
    const answer = v128.and(f64x2.gt(yPred, half), one);
    hits = i64x2.sub(hits, f64x2.eq(answer, target)); // a mask that contains only ones is the integer -1
  }
  addTo(sums, sumOf(squares));
  addTo(sums + 8, <f64>(i64x2.extract_lane(hits, 0) + i64x2.extract_lane(hits, 1)));
}

/** Computes the sum of x dMSE_dho, for a column x. */
function timesColumn(x: usize, size: usize): f64 {
  // Uses two running sums, because an addition has to wait for the previous addition to the same sum.
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  for (let i: usize = 0; i < size; i += 32) {
    even = f64x2.add(even, f64x2.mul(v128.load(x + i), v128.load(SUMS + i)));
    odd = f64x2.add(odd, f64x2.mul(v128.load(x + i, 16), v128.load(SUMS + i, 16)));
  }
  return sumOf(f64x2.add(even, odd));
}

/** Computes the sum of dMSE_dho, which is the derivative with respect to the bias. */
function total(size: usize): f64 {
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  for (let i: usize = 0; i < size; i += 32) {
    even = f64x2.add(even, v128.load(SUMS + i));
    odd = f64x2.add(odd, v128.load(SUMS + i, 16));
  }
  return sumOf(f64x2.add(even, odd));
}

function sumOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
