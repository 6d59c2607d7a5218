/** @file The matrix product. */

/**
 * Writes the product of a, of shape (n, k), and b, of shape (k, m), into out, of shape (n, m).
 * The middle loop runs over k, so that both b and out are read in the order in which they lie.
 */
export function matmul(
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
  n: number,
  k: number,
  m: number,
): void {
  if (m === 1) {
    timesColumn(a, b, out, k);
    return;
  }
  for (let row = 0; row < n; row++) {
    for (let j = 0; j < k; j++) {
      const factor = a[row * k + j];
      for (let column = 0; column < m; column++)
        out[row * m + column] += factor * b[j * m + column];
    }
  }
}

/** The product with a single column: for each row of a one sum. */
function timesColumn(a: Float64Array, b: Float64Array, out: Float64Array, k: number): void {
  let at = 0;
  for (let row = 0; row < out.length; row++) {
    let sum = 0;
    for (let j = 0; j < k; j++, at++) sum += a[at] * b[j];
    out[row] = sum;
  }
}
