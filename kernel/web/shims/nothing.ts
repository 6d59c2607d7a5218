/**
 * @file Replaces those of Node's modules that tslab and TypeScript import but do not need to run
 * cells.
 */

export default {};
