/** @file Quantiles of a row of numbers. */

/**
 * The values below which the given shares of the numbers lie. As in `numpy.quantile`, a place between
 * two numbers is on the straight line between them.
 *
 * @param values one or more finite numbers; they are sorted in place
 * @param shares from 0 to 1
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  values.sort();
  return shares.map((share) => {
    const place = share * (values.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  });
}
