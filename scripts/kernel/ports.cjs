// @ts-check
/**
 * @file A kernel that cannot have one of its ports ends, and Jupyter starts it anew with others.
 * Jupyter chooses ports that are free, and now and then another program takes one before tslab is
 * up. tslab by itself goes on without it, and JupyterLab waits for ever.
 */

const { readFileSync } = require("node:fs");

process.on("unhandledRejection", (reason) => {
  const { address, code } = /** @type {any} */ (reason) ?? {};
  if (!address || !ownAddresses().includes(address)) return; // a cell's, which tslab tells
  console.error(`The kernel ends: it cannot listen at ${address} (${code}).`);
  process.exit(1);
});

/** Where the kernel is to listen, as Jupyter wrote it into the file of `--config-path`. */
function ownAddresses() {
  const file = process.argv[process.argv.indexOf("--config-path") + 1];
  const { transport, ip, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  return Object.values(rest).map((port) => `${transport}://${ip}:${port}`);
}
