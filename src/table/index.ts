/** @file Tables: reads a CSV file next to the notebook and prepares its columns for a network. */
export { type Inputs, inputs } from "./inputs.js";
export type { MissingValue } from "./missing.js";
export { type ReadTableOptions, readTable } from "./readTable.js";
export type { Table } from "./table.js";
export { type Target, type TargetOptions, target } from "./target.js";
