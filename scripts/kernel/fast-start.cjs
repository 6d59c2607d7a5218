// @ts-check
/** @file tslab's compiler takes most of a kernel's start: what lets V8 be ready with it sooner. */

const nodeModule = require("node:module");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");

// Up to Node 21 V8 spends as long on optimizing the compiler as on running it, unless told to wait.
if (parseInt(process.versions.node, 10) < 22) setFlagsFromString("--interrupt-budget=600000");

// Since Node 22 what V8 has compiled can be kept from one start to the next.
const keep = /** @type {any} */ (nodeModule).enableCompileCache;
keep?.(join(__dirname, "..", "..", "node_modules", ".cache", "nn-compiled"));
