/** @file Number by number: the formula of each operation. It may use its numbers and Math, nothing else. */
import { binaryLoops, unaryLoops } from "./unrolled.js";

/** The formulas with a number of the left operand and one of the right. */
export const ofTwo = {
  add: (x: number, y: number) => x + y,
  sub: (x: number, y: number) => x - y,
  mul: (x: number, y: number) => x * y,
  /** The product of integers, where adding 0 turns JavaScript's -0 into the integer 0. */
  mulInt: (x: number, y: number) => x * y + 0,
  div: (x: number, y: number) => x / y,
  /** Power as C has it and numpy with it: 1 to any power is 1, and so is -1 to an infinite one. */
  pow: (x: number, y: number) => (x === 1 || (x === -1 && Math.abs(y) === Infinity) ? 1 : x ** y),
  maximum: (x: number, y: number) => Math.max(x, y),
  minimum: (x: number, y: number) => Math.min(x, y),
  // A comparison turned into a number by + has no branch, whose way the processor would have to
  // guess: on random numbers it takes a quarter of the time of `x > y ? 1 : 0`.
  greater: (x: number, y: number) => +(x > y),
  greaterEqual: (x: number, y: number) => +(x >= y),
  less: (x: number, y: number) => +(x < y),
  lessEqual: (x: number, y: number) => +(x <= y),
  equal: (x: number, y: number) => +(x === y),
  notEqual: (x: number, y: number) => +(x !== y),
};

/** The formulas with one number. */
export const ofOne = {
  neg: (x: number) => -x,
  /** Minus an integer, where subtracting from 0 keeps JavaScript's -0 out. */
  negInt: (x: number) => 0 - x,
  square: (x: number) => x * x,
  sqrt: (x: number) => Math.sqrt(x),
  log: (x: number) => Math.log(x),
  tanh: (x: number) => Math.tanh(x),
  abs: (x: number) => Math.abs(x),
  /**
   * To the nearest whole number, and from the middle to the even one: beside 2**52 a float has no digits
   * behind the point, so adding that rounds.
   */
  rint: (x: number) =>
    x === 0 || Math.abs(x) >= 2 ** 52
      ? x
      : x > 0
        ? x + 2 ** 52 - 2 ** 52
        : -(2 ** 52 - x - 2 ** 52),
  /** Towards 0, as a conversion to integers goes; adding 0 keeps -0 out. */
  trunc: (x: number) => Math.trunc(x) + 0,
  /** 1 for every number but 0; NaN too is true, as in numpy. */
  truth: (x: number) => +(x !== 0),
  /** Only NaN is in no order with the others. */
  isnan: (x: number) => +!(x <= Infinity),
  /** The sigmoid's derivative in its output, x (1 - x). */
  sigmoidDeriv: (x: number) => x * (1 - x),
};

/** The operations of two arrays. */
export const binary = binaryLoops(ofTwo);

/** The operations of one array. */
export const unary = unaryLoops(ofOne);
