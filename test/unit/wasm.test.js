// @ts-check
/** @file The long loops in WebAssembly. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRoom } from "../../dist/loops/wasm/module.js";
import { testLongLoops } from "./longArrays.js";

test("the fast loops are there", () => assert.ok(makeRoom(1)));

testLongLoops();
