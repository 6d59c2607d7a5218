/** @file The numbers of an array, as others see them. */

/** A Float64Array that is to be read, and not written to. */
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
  readonly [place: number]: number;
  at(place: number): number | undefined;
  subarray(begin?: number, end?: number): Floats;
}
