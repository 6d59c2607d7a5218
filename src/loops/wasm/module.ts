/** @file The WebAssembly module of the fast loops, compiled when a loop is first needed. */

import { bytes } from "./bytes.js";

/** The loops in assembly/, which are documented there. Addresses and strides are in bytes. */
export interface FastLoops {
  pack(b: number, stride: number, k: number, m: number, panels: number): void;
  addProduct(
    a: number,
    aStride: number,
    panels: number,
    c: number,
    cStride: number,
    n: number,
    k: number,
    m: number,
  ): void;
  join(c: number, cStride: number, n: number, m: number): void;
  exp(from: number, to: number, end: number, factor: number): void;
  sigmoid(from: number, to: number, end: number): void;
  pass(block: number, bytes: number, features: number, weights: number, gradient: number): void;
}

/** An instance of the loops, and its memory as numbers. */
export interface SharedMemory {
  loops: FastLoops;
  numbers: Float64Array;
}

/** The part of WebAssembly that is used here. TypeScript declares WebAssembly only in its DOM types. */
interface Engine {
  Memory: new (pages: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ) => { exports: object };
}

/** The address at which free memory begins, after the module's own data. */
export const FREE = 16_384;

const PAGE = 65_536;

/**
 * The size in bytes of the memory that all calls share. It is large enough for the blocks of a matrix
 * product, which need the most memory.
 */
const SHARED = 12 * 2 ** 20;

let shared: SharedMemory | undefined;

/**
 * Returns the shared memory for one call; the next call overwrites it. A call that needs more than SHARED
 * gets its own memory, which is freed after the call.
 */
export function sharedMemory(size = SHARED): SharedMemory | undefined {
  if (size > SHARED) return makeMemory(size);
  shared ??= makeMemory(SHARED);
  return shared;
}

/** The compiled module: undefined before the first use, null if it is not available. */
let compiled: object | null | undefined;

/**
 * Returns an instance of the loops with `size` bytes of memory, or undefined if WebAssembly with
 * SIMD is not available. Some browsers from before 2023 lack SIMD, and a page may forbid
 * WebAssembly.
 */
export function makeMemory(size: number): SharedMemory | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: Engine };
  try {
    if (compiled === undefined) {
      compiled = null;
      if (WebAssembly) compiled = new WebAssembly.Module(Buffer.from(bytes, "base64"));
    }
    if (!compiled || !WebAssembly) return undefined;
    // The memory has its final size from the start. Once a memory has grown, every loop over any array
    // takes a sixth longer, because V8 then checks whether the array still exists.
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const imports = { env: { memory }, exp: { mathExp: Math.exp } };
    const loops = new WebAssembly.Instance(compiled, imports).exports as FastLoops;
    return { loops, numbers: new Float64Array(memory.buffer) };
  } catch {
    return undefined;
  }
}
