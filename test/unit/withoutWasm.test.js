// @ts-check
/** @file Long arrays without WebAssembly with SIMD, that is, without the fast loops. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeMemory } from "../../dist/loops/wasm/module.js";
import { testLongLoops } from "./longArrays.js";

WebAssembly.Module = /** @type {any} */ (
  class {
    constructor() {
      throw new WebAssembly.CompileError("no SIMD");
    }
  }
);

test("the fast loops are not available", () => assert.equal(makeMemory(1), undefined));

testLongLoops();
