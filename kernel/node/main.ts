/** @file The program of the kernel. */

import "./fastStart.js";

const [sockets, { start }, { loadTslab }] = await Promise.all([
  import("zeromq"),
  import("./start.js"),
  import("./tslab.js"),
]);
await start(process.argv.slice(2), loadTslab(), sockets);
