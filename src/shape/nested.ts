/**
 * @file Converts nested JavaScript arrays such as `[[0, 1], [2, 3]]` to a shape and a flat list, and back.
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

/** A value that `array` may accept: a number, a boolean, or nested arrays of them. */
type Nested = number | boolean | readonly Nested[];

/**
 * The shape of the nested arrays T; `never` for rows of different lengths. A list of unknown length may
 * be empty. An empty list has one axis, of size 0, because nothing is known about its rows.
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

/** The shape of a list of arrays if the list is empty; `never` if it cannot be empty. */
type OfNone<T, RowShape> = RowShape extends []
  ? never
  : T extends readonly [unknown, ...unknown[]] | readonly [...unknown[], unknown]
    ? never
    : [0];

/** The shape that all rows have in common. The shapes are unified only if they may differ. */
type ShapeOfRows<Rows extends readonly unknown[], Item> =
  IsUnion<Shapes<Item>> extends true
    ? UnifyAll<{ [Row in keyof Rows]: ShapeOf<Rows[Row]> }>
    : ShapeOf<Item>;

/** `Nested` if the rows of T may have the same lengths and depths, otherwise numpy's message. */
export type Rectangular<T> = IsNever<ShapeOf<T>> extends true ? Ragged<Common<Shapes<T>>> : Nested;

type IsNever<T> = [T] extends [never] ? true : false;

/** The shapes of all items of T, as a union. */
type Shapes<T> = [T] extends [number | boolean]
  ? []
  : T extends readonly []
    ? [0]
    : T extends readonly (infer Item)[]
      ? [T["length"], ...Shapes<Item>]
      : [];

/** The leading axes that have the same size in all shapes of a union. */
type Common<S extends Shape, Done extends number[] = []> = [S] extends [
  readonly [infer First extends number, ...infer Rest extends number[]],
]
  ? IsUnion<First> extends true
    ? Done
    : Common<Rest, [...Done, First]>
  : Done;

/** numpy's message for rows of different lengths; S is the shape of the axes above these rows. */
type Ragged<S extends Shape> =
  `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${S["length"]} dimensions. The detected shape was ${ShapeText<S>} + inhomogeneous part.`;

function ragged<S extends Shape>(shape: S): Ragged<S> {
  const rank: S["length"] = shape.length;
  return `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${rank} dimensions. The detected shape was ${shapeText(shape)} + inhomogeneous part.` as const;
}

/** The type of nested arrays of shape S: `number[][]` for two axes. */
export type NumbersOf<S extends Shape> = number extends S["length"]
  ? NestedNumbers
  : S extends readonly [infer _ extends number, ...infer Rest extends number[]]
    ? NumbersOf<Rest>[]
    : number;
type NestedNumbers = number | NestedNumbers[];

/**
 * Flattens nested arrays.
 *
 * @returns the shape, the numbers in row-major order (true as 1, false as 0), and the dtype: "bool" if all
 * are booleans, "int" if all are integers or booleans, otherwise "float"
 * @throws {ShapeError} if rows have different lengths or depths; the message contains the index of the
 * row
 * @throws {TypeError} if an entry is neither a number nor a boolean; the message contains the index of
 * the entry
 */
export function flatten(nested: unknown): { shape: number[]; data: Float64Array; dtype: DType } {
  const shape: number[] = [];
  let item = nested;
  for (; Array.isArray(item); item = item[0]) {
    if (shape.length === MAX_RANK) throw new ShapeError(TOO_DEEP);
    shape.push(item.length);
  }
  // Checks the first entry before allocating memory.
  if (sizeOf(shape) > 0 && !isLeaf(item)) throw fault(nested, shape, []);
  checkSize("array", shape);
  const leaves = { data: new Float64Array(sizeOf(shape)), count: 0, bools: 0, integers: 0 };
  if (!append(nested, shape, 0, leaves)) throw fault(nested, shape, []);
  const { data, count, bools, integers } = leaves;
  const dtype = bools + integers < count || count === 0 ? "float" : integers > 0 ? "int" : "bool";
  return { shape, data, dtype };
}

/** numpy's message for too many axes. A list that contains itself would have infinitely many axes. */
const TOO_DEEP = `setting an array element with a sequence. The requested array would exceed the maximum number of dimension of ${MAX_RANK}.`;

function isLeaf(item: unknown): item is number | boolean {
  return typeof item === "number" || typeof item === "boolean";
}

/** The numbers flattened so far, with their count and the counts of booleans and integers. */
interface Leaves {
  data: Float64Array;
  count: number;
  bools: number;
  integers: number;
}

/** Appends the numbers in an item. Returns false if the item does not have the expected shape. */
function append(item: unknown, shape: Shape, depth: number, leaves: Leaves): boolean {
  if (depth === shape.length) return appendRow([item], leaves);
  if (!Array.isArray(item) || item.length !== shape[depth]) return false;
  if (depth === shape.length - 1) return appendRow(item, leaves);
  for (let i = 0; i < item.length; i++)
    if (!append(item[i], shape, depth + 1, leaves)) return false;
  return true;
}

function appendRow(row: readonly unknown[], leaves: Leaves): boolean {
  // These are local variables, because updating a field of an object for each number would take
  // twice as long.
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

/** Converts the numbers in an array to nested arrays. For shape (), returns the number itself. */
export function nest(data: Floats, shape: Shape): NestedNumbers {
  const rows = (axis: number, from: number, length: number): NestedNumbers => {
    if (axis === shape.length) return data[from];
    const size = shape[axis];
    const inner = size === 0 ? 0 : length / size;
    return Array.from({ length: size }, (_, i) => rows(axis + 1, from + i * inner, inner));
  };
  return rows(0, 0, data.length);
}

/**
 * Returns the error for the first item, in row-major order, that does not match the shape.
 *
 * @param index the index of `item` along each axis
 */
function fault(item: unknown, shape: Shape, index: readonly number[]): Error | undefined {
  const depth = index.length;
  if (!Array.isArray(item)) {
    if (!isLeaf(item))
      return typeError(`array: expects numbers, but ${indexText(index)} is ${describe(item)}`);
    return depth < shape.length ? raggedError(shape, index, "is a number") : undefined;
  }
  if (item.length !== shape[depth]) return raggedError(shape, index, `has length ${item.length}`);
  for (const [i, inner] of item.entries()) {
    const found = fault(inner, shape, [...index, i]);
    if (found) return found;
  }
  return undefined;
}

function raggedError(shape: Shape, index: readonly number[], found: string): ShapeError {
  const common = shape.slice(0, index.length);
  const first = indexText(index.map(() => 0));
  const firstIs = index.length < shape.length ? `has length ${shape[index.length]}` : "is a number";
  return new ShapeError(`${ragged(common)} ${indexText(index)} ${found}, but ${first} ${firstIs}.`);
}

function indexText(index: readonly number[]): string {
  return index.length === 0 ? "the value" : index.map((i) => `[${i}]`).join("");
}

function describe(item: unknown): string {
  if (item === undefined) return "missing";
  return typeof item === "string" ? `the string ${describeValue(item)}` : describeValue(item);
}
