/** @file The module of the fast loops, made of its bytes when one of them is first needed. */

import { bytes } from "./bytes.js";

/** The loops of assembly/, where they are described. Addresses, and strides between rows, are in bytes. */
export interface FastLoops {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
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

/** Loops with a memory of their own, and its numbers. */
export interface Room {
  loops: FastLoops;
  numbers: Float64Array;
}

/** What is used of WebAssembly, which the compiler knows of only where there is a page. */
interface Engine {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: object };
}

/** Where the module's own constants end, and the memory is free; in bytes. */
export const FREE = 4096;

const PAGE = 65_536;

/** undefined before it was asked for, null where there is none. */
let compiled: object | null | undefined;

/**
 * Loops with a memory of `size` bytes, or none where there is no WebAssembly with SIMD, as in browsers
 * from before 2023, or where the page forbids it.
 */
export function makeRoom(size: number): Room | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: Engine };
  try {
    if (compiled === undefined) {
      compiled = null;
      if (WebAssembly) compiled = new WebAssembly.Module(Buffer.from(bytes, "base64"));
    }
    if (!compiled || !WebAssembly) return undefined;
    const loops = new WebAssembly.Instance(compiled).exports as FastLoops;
    loops.memory.grow(Math.ceil(size / PAGE));
    return { loops, numbers: new Float64Array(loops.memory.buffer) };
  } catch {
    return undefined;
  }
}
