/** @file The kernel's program. */

import "./fastStart.js";
import { join } from "node:path";

const [sockets, { start }, { loadTslab }] = await Promise.all([
  import("zeromq"),
  import("./start.js"),
  import("./tslab.js"),
]);
const control = join(import.meta.dirname, "control.js");
await start(process.argv.slice(2), loadTslab(), sockets, control);
