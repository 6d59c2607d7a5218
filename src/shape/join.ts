/** @file Joining arrays: end to end along an existing axis, or along a new one. */
import { ShapeError } from "../errors.js";
import { type AxisKey, type AxisMessage, checkAxis, type Replace } from "./axis.js";
import type { Plus } from "./counting.js";
import type { Box, SameSize } from "./fit.js";
import { type IsUnion, type RankUnknown, type Shape, sameShape, shapeText } from "./shape.js";
import { checkSize } from "./size.js";
import type { UnifyAll, UnifySize } from "./unify.js";

/** The shape of arrays joined end to end along an axis; `never` if they do not fit. */
export type Concatenate<
  Shapes extends readonly Shape[],
  Axis extends number,
> = number extends Shapes["length"]
  ? Replace<Shapes[number], Axis, [number]>
  : Shapes extends readonly [infer Only extends Shape]
    ? Box<EndToEnd<Only, Only, Axis>> extends Box<never>
      ? never
      : Only
    : Shapes extends readonly [
          infer First extends Shape,
          infer Second extends Shape,
          ...infer Rest extends Shape[],
        ]
      ? Box<EndToEnd<First, Second, Axis>> extends Box<never>
        ? never
        : Concatenate<[EndToEnd<First, Second, Axis>, ...Rest], Axis>
      : number[];

type EndToEnd<A extends Shape, B extends Shape, Axis extends number> = A extends unknown
  ? B extends unknown
    ? RankUnknown<A> extends true
      ? number[]
      : RankUnknown<B> extends true
        ? number[]
        : number extends Axis
          ? number[]
          : Axis extends unknown
            ? JoinSizes<A, B, AxisKey<A, Axis>>
            : never
    : never
  : never;

type JoinSizes<
  A extends Shape,
  B extends Shape,
  Key extends string,
  Done extends number[] = [],
> = A extends readonly [infer FirstA extends number, ...infer RestA extends number[]]
  ? B extends readonly [infer FirstB extends number, ...infer RestB extends number[]]
    ? `${Done["length"]}` extends Key
      ? JoinSizes<RestA, RestB, Key, [...Done, Plus<FirstA, FirstB>]>
      : [SameSize<FirstA, FirstB>] extends ["misfits"]
        ? never
        : JoinSizes<RestA, RestB, Key, [...Done, UnifySize<FirstA, FirstB>]>
    : never
  : B extends readonly []
    ? [Key] extends [never]
      ? never
      : Done
    : never;

/** `unknown` if the arrays may be joined end to end along the axis, otherwise numpy's message. */
export type CanConcatenate<
  Shapes extends readonly Shape[],
  Axis extends number,
> = Shapes extends readonly []
  ? NothingMessage<"concatenate">
  : Box<Concatenate<Shapes, Axis>> extends Box<never>
    ? Shapes[0] extends readonly []
      ? NoAxisMessage
      : [AxisKey<Shapes[0], Axis>] extends [never]
        ? AxisMessage<Shapes[0], Axis>
        : IsUnion<Shapes[number]["length"]> extends true
          ? RanksMessage
          : SizesMessage
    : unknown;

type NothingMessage<Name extends string> = `need at least one array to ${Name}`;

/** The beginnings of numpy's messages; the rest of each is known only at run time. */
type NoAxisMessage = "zero-dimensional arrays cannot be concatenated";
type RanksMessage = "all the input arrays must have same number of dimensions";
type SizesMessage =
  "all the input array dimensions except for the concatenation axis must match exactly";

/** The shape of arrays stacked along a new axis; `never` if their shapes differ. */
export type Stack<
  Shapes extends readonly Shape[],
  Axis extends number,
> = number extends Shapes["length"]
  ? Inserted<Shapes[number], Axis, number>
  : Inserted<UnifyAll<Shapes>, Axis, Shapes["length"]>;

type Inserted<S extends Shape, Axis extends number, N extends number> = S extends unknown
  ? Axis extends unknown
    ? number extends S["length"] | Axis
      ? number[]
      : Insert<S, AxisKey<[...S, 0], Axis>, N>
    : never
  : never;

type Insert<S extends Shape, Key extends string, N extends number, Seen extends number[] = []> = [
  Key,
] extends [never]
  ? never
  : `${Seen["length"]}` extends Key
    ? [...Seen, N, ...S]
    : S extends readonly [infer First extends number, ...infer Rest extends number[]]
      ? Insert<Rest, Key, N, [...Seen, First]>
      : never;

/** `unknown` if the arrays may be stacked along the axis, otherwise numpy's message. */
export type CanStack<
  Shapes extends readonly Shape[],
  Axis extends number,
> = Shapes extends readonly []
  ? NothingMessage<"stack">
  : Box<Stack<Shapes, Axis>> extends Box<never>
    ? Box<UnifyAll<Shapes>> extends Box<never>
      ? StackMessage
      : AxisMessage<[...Shapes[0], 0], Axis>
    : unknown;

type StackMessage = "all input arrays must have the same shape";

/**
 * Returns the axis counted from 0, and the shape of the arrays joined end to end along it.
 *
 * @throws {ShapeError} if there is no array, the arrays do not fit, or they have no such axis
 */
export function concatenateShape(shapes: readonly Shape[], axis: unknown) {
  if (shapes.length === 0) throw new ShapeError(nothing("concatenate"));
  const [first] = shapes;
  if (first.length === 0) throw new ShapeError(NO_AXIS);
  const along = checkAxis(first, axis);
  for (const [index, shape] of shapes.entries()) checkFits(first, shape, index, along);
  const joined = [...first];
  joined[along] = shapes.reduce((size, shape) => size + shape[along], 0);
  checkSize("concatenate", joined);
  return { along, shape: joined };
}

function nothing<Name extends string>(name: Name): NothingMessage<Name> {
  return `need at least one array to ${name}` as const;
}

const NO_AXIS: NoAxisMessage = "zero-dimensional arrays cannot be concatenated";
const RANKS_DIFFER: RanksMessage = "all the input arrays must have same number of dimensions";
const SIZES_DIFFER: SizesMessage =
  "all the input array dimensions except for the concatenation axis must match exactly";
const SHAPES_DIFFER: StackMessage = "all input arrays must have the same shape";

function checkFits(first: Shape, shape: Shape, index: number, along: number): void {
  if (shape.length !== first.length)
    throw new ShapeError(
      `${RANKS_DIFFER}, but the array at index 0 has ${first.length} dimension(s) and the array at index ${index} has ${shape.length} dimension(s)`,
    );
  const at = shape.findIndex((size, axis) => axis !== along && size !== first[axis]);
  if (at < 0) return;
  throw new ShapeError(
    `${SIZES_DIFFER}, but along dimension ${at}, the array at index 0 has size ${first[at]} and the array at index ${index} has size ${shape[at]}`,
  );
}

/**
 * Returns the new axis counted from 0, and the shape of the arrays stacked along it.
 *
 * @throws {ShapeError} if there is no array, the shapes differ, or there is no such axis
 */
export function stackShape(shapes: readonly Shape[], axis: unknown) {
  if (shapes.length === 0) throw new ShapeError(nothing("stack"));
  const [first] = shapes;
  const other = shapes.find((shape) => !sameShape(shape, first));
  if (other)
    throw new ShapeError(`${SHAPES_DIFFER}, not ${shapeText(first)} and ${shapeText(other)}`);
  const along = checkAxis([...first, 1], axis);
  const shape = [...first.slice(0, along), shapes.length, ...first.slice(along)];
  checkSize("stack", shape);
  return { along, shape };
}
