// @ts-check
/** @file The long loops where there is no WebAssembly with SIMD. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRoom } from "../../dist/loops/wasm/module.js";
import { testLongLoops } from "./longArrays.js";

WebAssembly.Module = /** @type {any} */ (
  class {
    constructor() {
      throw new WebAssembly.CompileError("no SIMD");
    }
  }
);

test("the fast loops are not there", () => assert.equal(makeRoom(1), undefined));

testLongLoops();
