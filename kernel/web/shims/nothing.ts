/** @file In the worker: Node's modules that tslab and TypeScript name, and do not need to run cells. */

export default {};
