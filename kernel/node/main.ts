/** @file The program of the kernel. */

import "./fastStart.js";

const { start } = await import("./start.js");
await start(process.argv.slice(2));
