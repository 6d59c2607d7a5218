/** @file The kernel's program. */

import "./fastStart.js";

const [sockets, { start }, { loadTslab }] = await Promise.all([
  import("zeromq"),
  import("./start.js"),
  import("./tslab.js"),
]);
await start(process.argv.slice(2), loadTslab(), sockets);
