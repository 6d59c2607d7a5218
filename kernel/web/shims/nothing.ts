/**
 * @file Replaces Node's modules that tslab and TypeScript import, but do not need for running
 * cells.
 */

export default {};
