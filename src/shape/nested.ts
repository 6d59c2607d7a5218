/**
 * @file The shape of nested JavaScript arrays, `[[0, 1], [2, 3]]`, and of their numbers laid in a row.
 */

import { describeValue } from "../describe.js";
import { type DType, isInteger } from "../dtype.js";
import { ShapeError, typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import {
  type IsAny,
  type IsUnion,
  type Shape,
  type ShapeText,
  shapeText,
  sizeOf,
} from "./shape.js";
import { checkSize, MAX_RANK } from "./size.js";
import type { UnifyAll } from "./unify.js";

/** What `array` takes: a number or boolean, or equally long arrays of such. */
type Nested = number | boolean | readonly Nested[];

/**
 * The shape of T. A list whose length is not known may be empty, and then nothing is known of its
 * rows: it has one axis, of size 0. `never` for rows of different lengths.
 */
export type ShapeOf<T> = [T] extends [number | boolean]
  ? IsAny<T> extends true
    ? number[]
    : []
  : ShapeOfEach<T>;

type ShapeOfEach<T> = T extends number | boolean
  ? []
  : T extends readonly []
    ? [0]
    : T extends readonly (infer Item)[]
      ? number extends T["length"]
        ? [NestedNumbers] extends [Item]
          ? number[]
          : [number, ...ShapeOf<Item>] | OfNone<T, ShapeOf<Item>>
        : IsUnion<T["length"]> extends true
          ? number[]
          : [T["length"], ...ShapeOfRows<T, Item>]
      : number[];

/** The shape of a list of arrays that may be empty. */
type OfNone<T, RowShape> = RowShape extends []
  ? never
  : T extends readonly [unknown, ...unknown[]] | readonly [...unknown[], unknown]
    ? never
    : [0];

/** The shape of all rows: of any, where their items show no difference; else what they have in common. */
type ShapeOfRows<Rows extends readonly unknown[], Item> =
  IsUnion<Shapes<Item>> extends true
    ? UnifyAll<{ [Row in keyof Rows]: ShapeOf<Rows[Row]> }>
    : ShapeOf<Item>;

/** Any nested numbers where the rows of T may have the same lengths and depths, else numpy's message. */
export type Rectangular<T> = IsNever<ShapeOf<T>> extends true ? Ragged<Common<Shapes<T>>> : Nested;

type IsNever<T> = [T] extends [never] ? true : false;

/** All shapes that are in T. */
type Shapes<T> = [T] extends [number | boolean]
  ? []
  : T extends readonly []
    ? [0]
    : T extends readonly (infer Item)[]
      ? [T["length"], ...Shapes<Item>]
      : [];

/** The first axes that have the same size in all shapes of a union. */
type Common<S extends Shape, Done extends number[] = []> = [S] extends [
  readonly [infer First extends number, ...infer Rest extends number[]],
]
  ? IsUnion<First> extends true
    ? Done
    : Common<Rest, [...Done, First]>
  : Done;

/** numpy's message for rows of different lengths, where the axes before them have the shape S. */
type Ragged<S extends Shape> =
  `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${S["length"]} dimensions. The detected shape was ${ShapeText<S>} + inhomogeneous part.`;

function ragged<S extends Shape>(shape: S): Ragged<S> {
  const rank: S["length"] = shape.length;
  return `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${rank} dimensions. The detected shape was ${shapeText(shape)} + inhomogeneous part.` as const;
}

/** Nested arrays of numbers for the shape S: `number[][]` for two axes. */
export type NumbersOf<S extends Shape> = number extends S["length"]
  ? NestedNumbers
  : S extends readonly [infer _ extends number, ...infer Rest extends number[]]
    ? NumbersOf<Rest>[]
    : number;
type NestedNumbers = number | NestedNumbers[];

/**
 * Lays the numbers of nested arrays in a row.
 *
 * @returns the shape, the numbers in row-major order with true as 1 and false as 0, and what they
 * are: "bool" where all are booleans, "int" where all are integers or booleans, else "float".
 * @throws ShapeError for rows of different lengths or depths, TypeError for a leaf that is neither a
 * number nor a boolean; each says where.
 */
export function flatten(nested: unknown): { shape: number[]; data: Float64Array; dtype: DType } {
  const shape: number[] = [];
  let item = nested;
  for (; Array.isArray(item); item = item[0]) {
    if (shape.length === MAX_RANK) throw new ShapeError(TOO_DEEP);
    shape.push(item.length);
  }
  // Before memory is taken for all of them.
  if (sizeOf(shape) > 0 && !isLeaf(item)) throw fault(nested, shape, []);
  checkSize("array", shape);
  const leaves = { data: new Float64Array(sizeOf(shape)), count: 0, bools: 0, integers: 0 };
  if (!lay(nested, shape, 0, leaves)) throw fault(nested, shape, []);
  const { data, count, bools, integers } = leaves;
  const dtype = bools + integers < count || count === 0 ? "float" : integers > 0 ? "int" : "bool";
  return { shape, data, dtype };
}

/** A list that holds itself would have no end of axes. */
const TOO_DEEP = `setting an array element with a sequence. The requested array would exceed the maximum number of dimension of ${MAX_RANK}.`;

function isLeaf(item: unknown): item is number | boolean {
  return typeof item === "number" || typeof item === "boolean";
}

/** The numbers laid in a row so far, and how many of them are booleans, and integers. */
interface Leaves {
  data: Float64Array;
  count: number;
  bools: number;
  integers: number;
}

/** Lays an item's numbers behind the others; false where it is not what it should be. */
function lay(item: unknown, shape: Shape, depth: number, leaves: Leaves): boolean {
  if (depth === shape.length) return layRow([item], leaves);
  if (!Array.isArray(item) || item.length !== shape[depth]) return false;
  if (depth === shape.length - 1) return layRow(item, leaves);
  for (let i = 0; i < item.length; i++) if (!lay(item[i], shape, depth + 1, leaves)) return false;
  return true;
}

function layRow(row: readonly unknown[], leaves: Leaves): boolean {
  // In variables of its own: a loop that writes into an object at each number takes twice as long.
  const { data, count } = leaves;
  let bools = 0;
  let integers = 0;
  for (let i = 0; i < row.length; i++) {
    const item = row[i];
    if (typeof item === "number") {
      data[count + i] = item;
      if (isInteger(item)) integers++;
    } else if (typeof item === "boolean") {
      data[count + i] = Number(item);
      bools++;
    } else return false;
  }
  leaves.count += row.length;
  leaves.bools += bools;
  leaves.integers += integers;
  return true;
}

/** The numbers of an array of that shape as nested arrays; the only number itself for shape (). */
export function nest(data: Floats, shape: Shape): NestedNumbers {
  const rows = (axis: number, from: number, length: number): NestedNumbers => {
    if (axis === shape.length) return data[from];
    const size = shape[axis];
    const inner = size === 0 ? 0 : length / size;
    return Array.from({ length: size }, (_, i) => rows(axis + 1, from + i * inner, inner));
  };
  return rows(0, 0, data.length);
}

/** The first item, in row-major order, that is not what the first of its kind is; and where it is. */
function fault(item: unknown, shape: Shape, place: readonly number[]): Error | undefined {
  const depth = place.length;
  if (!Array.isArray(item)) {
    if (!isLeaf(item))
      return typeError(`array: takes numbers, and ${indexText(place)} is ${describe(item)}`);
    return depth < shape.length ? raggedError(shape, place, "is a number") : undefined;
  }
  if (item.length !== shape[depth]) return raggedError(shape, place, `has length ${item.length}`);
  for (const [i, inner] of item.entries()) {
    const found = fault(inner, shape, [...place, i]);
    if (found) return found;
  }
  return undefined;
}

function raggedError(shape: Shape, place: readonly number[], found: string): ShapeError {
  const common = shape.slice(0, place.length);
  const first = indexText(place.map(() => 0));
  const firstIs = place.length < shape.length ? `has length ${shape[place.length]}` : "is a number";
  return new ShapeError(`${ragged(common)} ${indexText(place)} ${found}, and ${first} ${firstIs}.`);
}

function indexText(place: readonly number[]): string {
  return place.length === 0 ? "the value" : place.map((i) => `[${i}]`).join("");
}

function describe(item: unknown): string {
  if (item === undefined) return "missing";
  return typeof item === "string" ? `the text ${describeValue(item)}` : describeValue(item);
}
