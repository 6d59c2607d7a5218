/**
 * @file Reshaping: the same numbers under other sizes, one of which may be -1, "whatever is left".
 *
 * TypeScript cannot multiply, so a size is a tuple of that length here. That serves up to four
 * digits over all sizes of a shape, which covers a lesson; beyond it the check waits for run time.
 */
import { ShapeError } from "../errors.js";
import { type RankUnknown, type Shape, type ShapeText, shapeText, sizeOf } from "./shape.js";

type Two<T extends unknown[]> = [...T, ...T];
type Four<T extends unknown[]> = Two<Two<T>>;

/** T as often as a digit says. */
type Copies<T extends unknown[]> = {
  "0": [];
  "1": T;
  "2": Two<T>;
  "3": [...Two<T>, ...T];
  "4": Four<T>;
  "5": [...Four<T>, ...T];
  "6": [...Four<T>, ...Two<T>];
  "7": [...Four<T>, ...Two<T>, ...T];
  "8": Two<Four<T>>;
  "9": [...Two<Four<T>>, ...T];
};

/** T as often as a number's digits say, ten times over from each digit to the next. */
type Times<
  Text extends string,
  T extends unknown[],
  Done extends unknown[] = [],
> = Text extends `${infer Digit extends keyof Copies<T>}${infer Rest}`
  ? Times<Rest, T, [...Two<Done>, ...Two<Four<Done>>, ...Copies<T>[Digit]]>
  : Done;

type DigitsOf<
  Text extends string,
  Count extends unknown[] = [],
> = Text extends `${infer _}${infer Rest}` ? DigitsOf<Rest, [...Count, 0]> : Count;

/** All digits of all sizes, which say whether the product stays below 10,000. */
type AllDigits<S extends Shape> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends 1 | -1
    ? AllDigits<Rest>
    : [...DigitsOf<`${First}`>, ...AllDigits<Rest>]
  : [];

type Known<S extends Shape> =
  RankUnknown<S> extends true
    ? false
    : number extends S[number]
      ? S extends readonly []
        ? true
        : false
      : AllDigits<S>["length"] extends 0 | 1 | 2 | 3 | 4
        ? true
        : false;

/** The product of S's sizes as a tuple, leaving out a -1. */
type Product<S extends Shape, Done extends unknown[] = [0]> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends 1 | -1
    ? Product<Rest, Done>
    : Product<Rest, Times<`${First}`, Done>>
  : Done;

/** How many times Part goes into Whole; `never` where something is left over. */
type Divide<
  Whole extends unknown[],
  Part extends unknown[],
  Times extends unknown[] = [],
> = Whole extends []
  ? Times["length"]
  : Whole extends [...Part, ...infer Rest]
    ? Divide<Rest, Part, [...Times, 0]>
    : never;

type HasUnknown<R extends Shape> = -1 extends R[number] ? true : false;

/** Small enough to be counted down by Divide within the compiler's depth. */
type Divisible<S extends Shape> = AllDigits<S>["length"] extends 0 | 1 | 2 ? true : false;

/** Whether S can be reshaped to R, as far as the sizes are known. */
export type Reshapes<S extends Shape, R extends Shape> =
  Known<S> extends false
    ? true
    : Known<R> extends false
      ? true
      : HasUnknown<R> extends false
        ? Product<R>["length"] extends Product<S>["length"]
          ? true
          : false
        : Product<R>["length"] extends 0
          ? false
          : Divisible<S> extends false
            ? true
            : [Divide<Product<S>, Product<R>>] extends [never]
              ? false
              : true;

type Missing<S extends Shape, R extends Shape> =
  Known<S> extends false
    ? number
    : Known<R> extends false
      ? number
      : Product<R> extends []
        ? number
        : Product<R> extends [unknown]
          ? Product<S>["length"]
          : Divisible<S> extends true
            ? Divide<Product<S>, Product<R>>
            : number;

/** The shape R with its -1, if any, replaced by the size that is left. */
export type Reshape<S extends Shape, R extends Shape> =
  RankUnknown<R> extends true
    ? number[]
    : HasUnknown<R> extends true
      ? Fill<R, Missing<S, R>>
      : [...R];

type Fill<R extends Shape, Size> = R extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? [First extends -1 ? Size : First, ...Fill<Rest, Size>]
  : [];

/** Sizes that S can be reshaped to, or else numpy's message in each one's place. */
export type Sizes<S extends Shape, R extends Shape> =
  Reshapes<S, R> extends true ? R : { [Axis in keyof R]: ReshapeMessage<S, R> };

/** numpy's message for a shape of another size. */
export type ReshapeMessage<
  S extends Shape,
  R extends Shape,
> = `cannot reshape array of size ${SizeOf<S>} into shape ${ShapeText<R>}`;

type SizeOf<S extends Shape> = Product<S>["length"] & number;

function notReshaped<S extends Shape, R extends Shape>(from: S, to: R): ReshapeMessage<S, R> {
  const size = sizeOf(from) as SizeOf<S>;
  return `cannot reshape array of size ${size} into shape ${shapeText(to)}` as const;
}

/**
 * The shape with its -1, if any, replaced by the size that is left.
 *
 * @throws ShapeError where the sizes do not multiply to the array's own, or more than one is -1.
 */
export function reshapeShape(from: Shape, to: Shape): number[] {
  const size = sizeOf(from);
  const unknown = to.filter((s) => s === -1).length;
  if (unknown > 1) throw new ShapeError("can only specify one unknown dimension");
  const known = sizeOf(to.filter((s) => s !== -1));
  const filled = to.map((s) => (s === -1 ? size / known : s));
  const whole = filled.every((s) => Number.isSafeInteger(s) && s >= 0);
  if (!whole || sizeOf(filled) !== size) throw new ShapeError(notReshaped(from, to));
  return filled;
}
