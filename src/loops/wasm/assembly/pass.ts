/**
 * @file Forward and backward in one go over all samples, for one layer with one output: ho = X w + b,
 * yPred = sigmoid(ho), and the gradient of the summed squared error, Xᵀ dMSE_dho. The samples are taken in
 * blocks, so that what is worked out for them stays in the processor's first cache. A block has a column
 * for each feature, and then one of targets.
 */

import { constant, exp, HALF, MINUS_TWO, ONE } from "./exp";

/** The bytes of a column in a block: of 512 samples. pass.ts beside this folder has the same number. */
const BLOCK: usize = 4096;

/**
 * For each sample of the block ho, and then dMSE_dho; and e^-ho. They lie between the constants and what
 * is free (module.ts); as data of the module they would be 8 kB of zeros in it.
 */
const SUMS: usize = 4096;
const POWERS: usize = 8192;

/**
 * Passes over all samples. A place behind the last sample has NaN for a target, and counts nothing.
 *
 * @param block the first block; the others follow
 * @param bytes those of one column of all blocks; a multiple of four samples
 * @param features how many there are
 * @param weights one for each feature, then the bias
 * @param gradient gets as many numbers, then the sum of the squared errors, and how many samples are
 * predicted rightly
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

/** ho = b. */
function spread(b: f64, size: usize): void {
  const value = f64x2.splat(b);
  for (let i: usize = 0; i < size; i += 16) v128.store(SUMS + i, value);
}

/** ho += w x, for a column x. */
function addColumn(x: usize, w: f64, size: usize): void {
  const weight = f64x2.splat(w);
  for (let i: usize = 0; i < size; i += 16)
    v128.store(SUMS + i, f64x2.add(v128.load(SUMS + i), f64x2.mul(v128.load(x + i), weight)));
}

/** From e^-ho to dMSE_dho = -2 (y - yPred) yPred (1 - yPred); adds to the two sums on the way. */
function activate(y: usize, size: usize, sums: usize): void {
  const one = constant(ONE);
  const half = constant(HALF);
  const minusTwo = constant(MINUS_TWO);
  let squares = f64x2.splat(0);
  let hits = i64x2.splat(0);
  for (let i: usize = 0; i < size; i += 16) {
    const target = v128.load(y + i);
    const yPred = f64x2.div(one, f64x2.add(one, v128.load(POWERS + i)));
    // Nothing for a target that is NaN, and so is not equal to itself.
    const error = v128.and(f64x2.sub(target, yPred), f64x2.eq(target, target));
    const slope = f64x2.mul(yPred, f64x2.sub(one, yPred));
    v128.store(SUMS + i, f64x2.mul(f64x2.mul(minusTwo, error), slope));
    squares = f64x2.add(squares, f64x2.mul(error, error));
    const answer = v128.and(f64x2.gt(yPred, half), one);
    hits = i64x2.sub(hits, f64x2.eq(answer, target)); // a mask of ones only is the integer -1
  }
  addTo(sums, sumOf(squares));
  addTo(sums + 8, <f64>(i64x2.extract_lane(hits, 0) + i64x2.extract_lane(hits, 1)));
}

/** The sum of x dMSE_dho, for a column x. */
function timesColumn(x: usize, size: usize): f64 {
  // Two running sums, since each has to wait for its own last addition.
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  for (let i: usize = 0; i < size; i += 32) {
    even = f64x2.add(even, f64x2.mul(v128.load(x + i), v128.load(SUMS + i)));
    odd = f64x2.add(odd, f64x2.mul(v128.load(x + i, 16), v128.load(SUMS + i, 16)));
  }
  return sumOf(f64x2.add(even, odd));
}

/** The sum of dMSE_dho, as for a column of ones. */
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
