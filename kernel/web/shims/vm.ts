/**
 * @file The part of Node's "vm" that tslab uses in the worker: it runs code as a separate script.
 */

function runInThisContext(code: string): unknown {
  // biome-ignore lint/security/noGlobalEval: a kernel's purpose is to run what cells contain
  // biome-ignore lint/complexity/noCommaOperator: without it the code would see this function's variables
  return (0, eval)(code);
}

export default { runInThisContext };
