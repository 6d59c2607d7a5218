/**
 * @file The shape of nested JavaScript arrays, `[[0, 1], [2, 3]]`, and of their numbers laid in a row.
 */
import { refusal } from "../errors.js";
import { type Shape, ShapeError, type ShapeText, shapeText } from "./shape.js";

/** What `array` takes: a number or boolean, or equally long arrays of such. */
type Nested = number | boolean | readonly Nested[];

/** The shape of T; a union of shapes where its rows have different lengths. */
export type ShapeOf<T> = [T] extends [number | boolean]
  ? []
  : [Nested] extends [T]
    ? number[]
    : T extends readonly []
      ? [0]
      : T extends readonly (infer Item)[]
        ? [T["length"], ...ShapeOf<Item>]
        : [];

type IsUnion<T, U = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [U] extends [T]
      ? false
      : true
    : never;

/** Any nested numbers where the rows of T have the same lengths and depths, else numpy's message. */
export type Rectangular<T> = IsUnion<ShapeOf<T>> extends true ? RaggedMessage<T> : Nested;

/** The axes on which all rows of T agree. */
type Agreed<S extends Shape, Done extends number[] = []> = [S] extends [
  readonly [infer First extends number, ...infer Rest extends number[]],
]
  ? IsUnion<First> extends true
    ? Done
    : Agreed<Rest, [...Done, First]>
  : Done;

/** numpy's message for rows of different lengths. */
type RaggedMessage<
  T,
  S extends Shape = Agreed<ShapeOf<T>>,
> = `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${S["length"]} dimensions. The detected shape was ${ShapeText<S>} + inhomogeneous part.`;

/** Nested arrays of numbers for the shape S: `number[][]` for two axes. */
export type NumbersOf<S extends Shape> = number extends S["length"]
  ? NestedNumbers
  : S extends readonly [number, ...infer Rest extends number[]]
    ? NumbersOf<Rest>[]
    : number;
type NestedNumbers = number | NestedNumbers[];

/**
 * Lays the numbers of nested arrays in a row.
 *
 * @returns the shape, and the leaves in order, booleans kept as such.
 * @throws ShapeError for rows of different lengths or depths, TypeError for a leaf that is neither a
 * number nor a boolean; each says where.
 */
export function flatten(nested: unknown): { shape: number[]; leaves: (number | boolean)[] } {
  const shape: number[] = [];
  for (let item = nested; Array.isArray(item); item = item[0]) shape.push(item.length);
  const leaves: (number | boolean)[] = [];
  const visit = (item: unknown, place: number[]): void => {
    const depth = place.length;
    if (Array.isArray(item)) {
      if (depth >= shape.length || item.length !== shape[depth])
        throw raggedError(shape, place, `has length ${item.length}`);
      item.forEach((inner, i) => {
        visit(inner, [...place, i]);
      });
    } else if (typeof item !== "number" && typeof item !== "boolean") {
      throw refusal(
        new TypeError(`array: takes numbers, and ${placeText(place)} is ${describe(item)}`),
      );
    } else if (depth < shape.length) {
      throw raggedError(shape, place, "is a number");
    } else {
      leaves.push(item);
    }
  };
  visit(nested, []);
  return { shape, leaves };
}

function raggedError(shape: Shape, place: readonly number[], found: string): ShapeError {
  const agreed = shape.slice(0, place.length);
  const first = placeText(place.map(() => 0));
  const firstIs = place.length < shape.length ? `has length ${shape[place.length]}` : "is a number";
  return new ShapeError(
    `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${agreed.length} dimensions. ` +
      `The detected shape was ${shapeText(agreed)} + inhomogeneous part. ${placeText(place)} ${found}, and ${first} ${firstIs}.`,
  );
}

function placeText(place: readonly number[]): string {
  return place.length === 0 ? "the value" : place.map((i) => `[${i}]`).join("");
}

function describe(item: unknown): string {
  if (item === undefined) return "missing";
  return typeof item === "string" ? `the text ${JSON.stringify(item)}` : String(item);
}
