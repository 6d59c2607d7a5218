/**
 * @file Computes the exponential and the sigmoid of two numbers at a time. The steps are those of
 * fdlibm, so the results have the same bits as those of Math.exp, which is V8's copy of fdlibm.
 *
 * x is split into k ln 2 + r, so that e^x = 2^k e^r. With c = r - (r coth(r/2) - 2), where a polynomial
 * approximates the expression in brackets, e^r = 1 + r + r c / (2 - c). Source: fdlibm, e_exp.c.
 */

/** Math.exp, which is passed to the module. */
declare function mathExp(x: f64): f64;

/**
 * The constants are kept in memory, because the compiler would copy a literal to both lanes again for
 * each pair of numbers.
 */
const CONSTANTS = memory.data<f64>([
  1,
  2,
  Math.LOG2E, // 1 / ln 2
  6755399441055744, // 1.5 * 2^52: adding and then subtracting it rounds a float to an integer
  0.6931471803691238, // ln 2, with trailing zeros so that its multiples are exact
  1.9082149292705877e-10, // the remainder of ln 2
  0.16666666666666602,
  -0.0027777777777015593,
  0.00006613756321437934,
  -0.0000016533902205465252,
  4.1381367970572385e-8,
  700,
  3.725290298461914e-9, // 2^-28
  0.5,
  -2,
]);
export const ONE = 0;
export const HALF = 13;
export const MINUS_TWO = 14;

/** Returns a constant in both lanes. */
export function constant(index: usize): v128 {
  return v128.load_splat<f64>(CONSTANTS + (index << 3));
}

/** Writes e^(factor x) to `to` for each number x between the addresses `from` and `end`. */
export function exp(from: usize, to: usize, end: usize, factor: f64): void {
  const size = end - from;
  const factors = f64x2.splat(factor);
  const one = constant(ONE);
  const two = constant(1);
  const perUnit = constant(2);
  const round = constant(3);
  const highStep = constant(4);
  const lowStep = constant(5);
  const p1 = constant(6);
  const p2 = constant(7);
  const p3 = constant(8);
  const p4 = constant(9);
  const p5 = constant(10);
  for (let at: usize = 0; at < size; at += 16) {
    const x = f64x2.mul(v128.load(from + at), factors);
    const shifted = f64x2.add(f64x2.mul(x, perUnit), round);
    const k = f64x2.sub(shifted, round);
    const high = f64x2.sub(x, f64x2.mul(k, highStep));
    const low = f64x2.mul(k, lowStep);
    const r = f64x2.sub(high, low);
    const t = f64x2.mul(r, r);
    let p = f64x2.add(p4, f64x2.mul(t, p5));
    p = f64x2.add(p3, f64x2.mul(t, p));
    p = f64x2.add(p2, f64x2.mul(t, p));
    p = f64x2.add(p1, f64x2.mul(t, p));
    const c = f64x2.sub(r, f64x2.mul(t, p));
    const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(two, c));
    const y = f64x2.sub(one, f64x2.sub(f64x2.sub(low, quotient), high));
    // The last bits of `shifted` are k; the exponent of a float begins at bit 52.
    v128.store(to + at, i64x2.add(y, i64x2.shl(shifted, 52)));
  }
  if (areUsual(from, end, factors)) return;
  for (let at: usize = 0; at < size; at += 8) {
    const x = factor * f64.load(from + at);
    const isUsual = abs(x) <= 700 && abs(x) >= 3.725290298461914e-9 && x !== 1;
    if (!isUsual) f64.store(to + at, mathExp(x));
  }
}

/**
 * Returns whether the steps of fdlibm are correct for every number times its factor. They are not
 * correct for products beyond 700, where 2^k may not be a normal float; for products so close to 0 that
 * e^x is 1 + x; and for 1, where V8 returns Math.E.
 */
function areUsual(from: usize, end: usize, factors: v128): bool {
  const one = constant(ONE);
  const largest = constant(11);
  const smallest = constant(12);
  let all = i64x2.splat(-1);
  for (; from < end; from += 16) {
    const x = f64x2.mul(v128.load(from), factors);
    const size = f64x2.abs(x);
    all = v128.and(all, v128.and(f64x2.le(size, largest), f64x2.ge(size, smallest)));
    all = v128.and(all, f64x2.ne(x, one));
  }
  return v128.all_true<i64>(all);
}

/** Writes the sigmoid, 1 / (1 + e^-x), to `to` for each number x between the addresses `from` and `end`. */
export function sigmoid(from: usize, to: usize, end: usize): void {
  exp(from, to, end, -1);
  const one = constant(ONE);
  for (end += to - from; to < end; to += 16)
    v128.store(to, f64x2.div(one, f64x2.add(one, v128.load(to))));
}
