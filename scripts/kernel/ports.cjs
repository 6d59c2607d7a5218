// @ts-check
/**
 * @file A kernel that cannot have one of its ports ends, and Jupyter starts it anew with others.
 * Jupyter chooses ports that are free, and now and then another program takes one before tslab is
 * up. tslab by itself goes on without it, and JupyterLab waits for ever.
 */

process.on("unhandledRejection", (reason) => {
  const { address, code } = /** @type {any} */ (reason) ?? {};
  if (!/^(tcp|ipc):/.test(address)) return; // a cell's, which tslab tells
  console.error(`The kernel ends: it cannot listen at ${address} (${code}).`);
  process.exit(1);
});
