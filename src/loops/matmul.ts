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
  for (let row = 0; row < n; row++) {
    for (let j = 0; j < k; j++) {
      const factor = a[row * k + j];
      for (let column = 0; column < m; column++)
        out[row * m + column] += factor * b[j * m + column];
    }
  }
}
