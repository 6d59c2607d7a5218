// @ts-check
/** @file Tests long arrays with the fast loops in WebAssembly. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeMemory } from "../../dist/loops/wasm/module.js";
import { testLongLoops } from "./longArrays.js";

test("the fast loops in WebAssembly are available", () => assert.ok(makeMemory(1)));

testLongLoops();
