/** @file A read-only view of the numbers in an array. */

/** A Float64Array that can only be read, such as the `data` of an array. */
export interface Floats
  extends Pick<
    Float64Array,
    | "entries"
    | "every"
    | "filter"
    | "find"
    | "findIndex"
    | "forEach"
    | "includes"
    | "indexOf"
    | "join"
    | "length"
    | "map"
    | "reduce"
    | "slice"
    | "some"
    | typeof Symbol.iterator
  > {
  readonly [index: number]: number;

  /**
   * Returns the number at an index; a negative index counts from the end.
   *
   * @example
   * array([1, 2, 3]).data.at(-1); // 3
   */
  at(index: number): number | undefined;

  /**
   * Returns a view of the numbers from `begin` up to, but not including, `end`.
   *
   * @example
   * array([1, 2, 3]).data.subarray(1).length; // 2
   */
  subarray(begin?: number, end?: number): Floats;
}
