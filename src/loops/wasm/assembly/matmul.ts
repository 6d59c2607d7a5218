/**
 * @file The matrix product, C += A B, in tiles of 4 x 4 numbers that stay in the processor's registers. All
 * addresses are in bytes; a stride is the distance between two rows.
 */

/**
 * Copies k rows of B to panels, in the order in which the tiles read them: a panel contains four
 * columns, stored row by row. If m is not a multiple of four, the last panel also contains numbers
 * that follow B in memory. The results computed from them are never read.
 */
export function pack(b: usize, stride: usize, k: i32, m: i32, panels: usize): void {
  for (let column = 0; column < m; column += 4) {
    let from = b + ((<usize>column) << 3);
    for (let row = 0; row < k; row++) {
      v128.store(panels, v128.load(from));
      v128.store(panels, v128.load(from, 16), 16);
      from += stride;
      panels += 32;
    }
  }
}

/**
 * Adds the product A B to C. A has n rows and k columns; B is passed as panels. n and m are rounded up
 * to multiples of 4.
 */
export function addProduct(
  a: usize,
  aStride: usize,
  panels: usize,
  c: usize,
  cStride: usize,
  n: i32,
  k: i32,
  m: i32,
): void {
  for (let column = 0; column < m; column += 4) {
    let from = a;
    let to = c;
    for (let row = 0; row < n; row += 4) {
      addTile(from, aStride, panels, to, cStride, k);
      from += aStride << 2;
      to += cStride << 2;
    }
    panels += (<usize>k) << 5;
    c += 32;
  }
}

/** Removes the gaps between n rows of m numbers. */
export function join(c: usize, cStride: usize, n: i32, m: i32): void {
  const size = (<usize>m) << 3;
  let to = c;
  for (let row = 0; row < n; row++) {
    memory.copy(to, c, size);
    to += size;
    c += cStride;
  }
}

/** Adds the products in the same order as the plain loops, so that the sums agree to the last digit. */
function addTile(a0: usize, aStride: usize, panel: usize, c0: usize, cStride: usize, k: i32): void {
  const a1 = a0 + aStride;
  const a2 = a1 + aStride;
  const a3 = a2 + aStride;
  const c1 = c0 + cStride;
  const c2 = c1 + cStride;
  const c3 = c2 + cStride;
  let left0 = v128.load(c0);
  let right0 = v128.load(c0, 16);
  let left1 = v128.load(c1);
  let right1 = v128.load(c1, 16);
  let left2 = v128.load(c2);
  let right2 = v128.load(c2, 16);
  let left3 = v128.load(c3);
  let right3 = v128.load(c3, 16);
  for (let at: usize = 0, end = (<usize>k) << 3; at < end; at += 8) {
    const left = v128.load(panel);
    const right = v128.load(panel, 16);
    panel += 32;
    const x0 = v128.load_splat<f64>(a0 + at);
    left0 = f64x2.add(left0, f64x2.mul(x0, left));
    right0 = f64x2.add(right0, f64x2.mul(x0, right));
    const x1 = v128.load_splat<f64>(a1 + at);
    left1 = f64x2.add(left1, f64x2.mul(x1, left));
    right1 = f64x2.add(right1, f64x2.mul(x1, right));
    const x2 = v128.load_splat<f64>(a2 + at);
    left2 = f64x2.add(left2, f64x2.mul(x2, left));
    right2 = f64x2.add(right2, f64x2.mul(x2, right));
    const x3 = v128.load_splat<f64>(a3 + at);
    left3 = f64x2.add(left3, f64x2.mul(x3, left));
    right3 = f64x2.add(right3, f64x2.mul(x3, right));
  }
  v128.store(c0, left0);
  v128.store(c0, right0, 16);
  v128.store(c1, left1);
  v128.store(c1, right1, 16);
  v128.store(c2, left2);
  v128.store(c2, right2, 16);
  v128.store(c3, left3);
  v128.store(c3, right3, 16);
}
