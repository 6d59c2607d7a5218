/** @file The array, its operations, and the functions that create arrays. */
import "./arithmetic.js";
import "./axes.js";
import "./comparison.js";
import "./functions.js";
import "./printing.js";
import "./products.js";
import "./reductions.js";
import "./rows.js";

export { checkArray } from "./check.js";
export * from "./creation.js";
export * from "./joining.js";
export { make, NdArray } from "./ndarray.js";
export { outer } from "./outer.js";
export type { AnyArray, ShapeIn } from "./shapeIn.js";
export { where } from "./where.js";
