// @ts-check
/** @file The program of the kernel: tslab, that is ready sooner, and never without one of its ports. */

require("./fast-start.cjs");
require("./ports.cjs");
require("tslab/dist/main.js").main();
