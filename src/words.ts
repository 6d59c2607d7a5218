/** @file Numbers inside sentences. */

/** A number short enough to be read out: three digits if not another number is given, no zeros at the end. */
export function short(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)));
}
