/** @file Tables of one's own: a CSV file beside the notebook, and what a network needs of it. */
export { type Inputs, inputs } from "./inputs.js";
export type { MissingValue } from "./missing.js";
export { type ReadTableOptions, readTable } from "./readTable.js";
export type { Table } from "./table.js";
export { type Target, type TargetOptions, target } from "./target.js";
