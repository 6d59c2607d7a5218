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

/** The size of the memory in bytes, which is large enough for the blocks of a matrix product. */
const SIZE = 12 * 2 ** 20;

/** The loops: undefined before the first use, null if they are not available. */
let shared: SharedMemory | null | undefined;

/**
 * Returns the loops with the memory that all calls share, or null if WebAssembly with SIMD is not available. Some
 * browsers from before 2023 lack SIMD, and a page may forbid WebAssembly.
 */
export function sharedMemory(): SharedMemory | null {
  if (shared === undefined) shared = makeMemory();
  return shared;
}

function makeMemory(): SharedMemory | null {
  const { WebAssembly } = globalThis as { WebAssembly?: Engine };
  if (!WebAssembly) return null;
  try {
    // The memory has its final size from the start. Once a memory has grown, every loop over any array
    // takes a sixth longer, because V8 then checks whether the array still exists.
    const pages = Math.ceil((FREE + SIZE) / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const module = new WebAssembly.Module(Buffer.from(bytes, "base64"));
    const loops = new WebAssembly.Instance(module, { env: { memory } }).exports as FastLoops;
    return { loops, numbers: new Float64Array(memory.buffer) };
  } catch {
    return null;
  }
}
