/**
 * @file Arithmetic on sizes at compile time. The compiler cannot add numbers; it can only count the
 * items of a tuple. Therefore, a number of up to three digits is represented by a tuple of that length,
 * and a longer number by the string of its digits. If a number is too long even for that, the result is
 * `number`.
 */

type Two<T extends unknown[]> = [...T, ...T];
type Four<T extends unknown[]> = Two<Two<T>>;

/** T repeated 0 to 9 times, keyed by the digit. */
interface Copies<T extends unknown[]> {
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
}
type Digit = keyof Copies<[]>;
type TenTimes<T extends unknown[]> = [...Two<T>, ...Two<Four<T>>];

/** A tuple whose length is the number with these digits. */
type Tuple<Text extends string, Done extends unknown[] = []> = Text extends `${infer D extends
  Digit}${infer Rest}`
  ? Tuple<Rest, [...TenTimes<Done>, ...Copies<[0]>[D]]>
  : Done;

type Reverse<
  Text extends string,
  Done extends string = "",
> = Text extends `${infer First}${infer Rest}` ? Reverse<Rest, `${First}${Done}`> : Done;

type NumberOf<Text extends string> = Text extends `${infer N extends number}` ? N : number;

/** Whether N is a whole number of at most three digits. */
type IsShort<N extends number> = number extends N
  ? false
  : `${N}` extends `${Digit}` | `${Digit}${Digit}` | `${Digit}${Digit}${Digit}`
    ? true
    : false;

/** A + B. For unions, the result is a union over all combinations of members. */
export type Plus<A extends number, B extends number> = A extends unknown
  ? B extends unknown
    ? [IsShort<A>, IsShort<B>] extends [true, true]
      ? [...Tuple<`${A}`>, ...Tuple<`${B}`>]["length"] & number
      : number
    : never
  : never;

/** A - B, or 0 if B is greater than A. For unions, the result is a union over all combinations of members. */
export type Minus<A extends number, B extends number> = A extends unknown
  ? B extends unknown
    ? [IsShort<A>, IsShort<B>] extends [true, true]
      ? Tuple<`${A}`> extends [...Tuple<`${B}`>, ...infer Rest]
        ? Rest["length"]
        : 0
      : number
    : never
  : never;

/**
 * Whether A < B. Both must be single numbers. The result is `boolean` if a number is unknown or both
 * are too long.
 */
export type IsLess<A extends number, B extends number> =
  IsShort<A> extends true
    ? IsShort<B> extends true
      ? Tuple<`${A}`> extends [...Tuple<`${B}`>, ...unknown[]]
        ? false
        : true
      : IsLong<B> extends true
        ? true
        : boolean
    : IsLong<A> extends true
      ? IsShort<B> extends true
        ? false
        : boolean
      : boolean;

/**
 * Whether N is a whole number of four or more digits. The characters are counted before their kind is
 * checked, because a pattern of four `Digit` would be a union of 10,000 strings.
 */
type IsLong<N extends number> =
  `${N}` extends `${infer _1}${infer _2}${infer _3}${infer _4}${string}`
    ? `${N}` extends `-${string}` | `${string}.${string}` | `${string}e${string}`
      ? false
      : true
    : false;

/**
 * The product of a number and the length of a tuple. The digits of the number and of the product are in
 * reverse order.
 */
type Multiply<
  Reversed extends string,
  T extends unknown[],
  Carry extends unknown[] = [],
  Done extends string = "",
> = Reversed extends `${infer D extends Digit}${infer Rest}`
  ? Reverse<`${[...Carry, ...Copies<T>[D]]["length"] & number}`> extends `${infer Last}${infer Tens}`
    ? Multiply<Rest, T, Tuple<Reverse<Tens>>, `${Done}${Last}`>
    : never
  : Carry extends []
    ? Done
    : `${Done}${Reverse<`${Carry["length"]}`>}`;

/**
 * The digits of the product of all numbers in S, in reverse order; `string` if two of the numbers are
 * too long.
 */
type ProductDigits<S extends readonly number[], Done extends string = "1"> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? 0 extends First
    ? "0"
    : First extends 1
      ? ProductDigits<Rest, Done>
      : Done extends "1"
        ? ProductDigits<Rest, Reverse<`${First}`>>
        : IsShort<First> extends true
          ? ProductDigits<Rest, Multiply<Done, Tuple<`${First}`>>>
          : Done extends `${Digit}` | `${Digit}${Digit}` | `${Digit}${Digit}${Digit}`
            ? ProductDigits<Rest, Multiply<Reverse<`${First}`>, Tuple<Reverse<Done>>>>
            : string
  : Done;

/** The product of all numbers in S, which must be known and whole; 1 if there are none. */
export type Product<S extends readonly number[]> = 0 extends S[number]
  ? 0
  : string extends ProductDigits<S>
    ? number
    : NumberOf<Reverse<ProductDigits<S>>>;

/** How many times Part fits into Whole, and the remainder. */
type DivMod<
  Whole extends unknown[],
  Part extends unknown[],
  Count extends unknown[] = [],
> = Whole extends [...Part, ...infer Rest]
  ? DivMod<Rest, Part, [...Count, 0]>
  : { count: Count["length"] & number; left: Whole };

/** The digits of a number after division by the length of a tuple; `never` if there is a remainder. */
type Divide<
  Text extends string,
  Part extends unknown[],
  Left extends unknown[] = [],
  Done extends string = "",
> = Text extends `${infer D extends Digit}${infer Rest}`
  ? DivMod<[...TenTimes<Left>, ...Copies<[0]>[D]], Part> extends {
      count: infer Count extends number;
      left: infer NowLeft extends unknown[];
    }
    ? Divide<Rest, Part, NowLeft, `${Done}${Count}` extends "0" ? "" : `${Done}${Count}`>
    : never
  : Left extends []
    ? Done extends ""
      ? "0"
      : Done
    : never;

/** Whole divided by all numbers in S, which must be known and not 0; `never` if there is a remainder. */
export type Quotient<Whole extends number, S extends readonly number[]> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends 1
    ? Quotient<Whole, Rest>
    : number extends Whole
      ? number
      : First extends Whole
        ? Quotient<1, Rest>
        : IsShort<First> extends true
          ? [Divide<`${Whole}`, Tuple<`${First}`>>] extends [never]
            ? never
            : Quotient<NumberOf<Divide<`${Whole}`, Tuple<`${First}`>>>, Rest>
          : number
  : Whole;
