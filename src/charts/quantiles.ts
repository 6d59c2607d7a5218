/** @file Quantiles. */

/**
 * Computes quantiles: for each share, the value below which that share of the numbers falls. Like
 * `numpy.quantile`, it interpolates linearly between two numbers.
 *
 * @param values one or more finite numbers, which are sorted in place
 * @param shares numbers from 0 to 1
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  values.sort();
  return shares.map((share) => {
    const position = share * (values.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, values.length - 1);
    return values[below] + (position - below) * (values[above] - values[below]);
  });
}
