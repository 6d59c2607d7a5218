// @ts-check
/** @file Tests long arrays without the fast loops, which need WebAssembly with SIMD. */

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

test("the fast loops are not available without SIMD", () => assert.equal(makeMemory(1), undefined));

testLongLoops();
