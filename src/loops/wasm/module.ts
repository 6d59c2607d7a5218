/** @file The module of the fast loops, made of its bytes when one of them is first needed. */

import { bytes } from "./bytes.js";

/** The loops of assembly/, where they are described. Addresses, and strides between rows, are in bytes. */
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

/** Loops with a memory of their own, and its numbers. */
export interface SharedMemory {
  loops: FastLoops;
  numbers: Float64Array;
}

/** What is used of WebAssembly, which the compiler knows of only where there is a page. */
interface Engine {
  Memory: new (pages: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (
    module: object,
    given: Record<string, Record<string, unknown>>,
  ) => { exports: object };
}

/** Where the module's own constants end, and the memory is free; in bytes. */
export const FREE = 16_384;

const PAGE = 65_536;

/** The bytes of the room that all calls share: the blocks of a product need most. */
const SHARED = 12 * 2 ** 20;

let shared: SharedMemory | undefined;

/**
 * The room for a call that leaves nothing there: the next one writes over it. What does not fit gets a room
 * of its own, whose memory is free again after the call.
 */
export function sharedMemory(size = SHARED): SharedMemory | undefined {
  if (size > SHARED) return makeRoom(size);
  shared ??= makeRoom(SHARED);
  return shared;
}

/** undefined before it was asked for, null where there is none. */
let compiled: object | null | undefined;

/**
 * Loops with a memory of `size` bytes, or none where there is no WebAssembly with SIMD, as in browsers
 * from before 2023, or where the page forbids it.
 */
export function makeRoom(size: number): SharedMemory | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: Engine };
  try {
    if (compiled === undefined) {
      compiled = null;
      if (WebAssembly) compiled = new WebAssembly.Module(Buffer.from(bytes, "base64"));
    }
    if (!compiled || !WebAssembly) return undefined;
    // As large as it will ever be: where a memory has grown once, V8 asks in every loop over any array
    // whether that array is still there, which takes a sixth longer.
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const given = { env: { memory }, exp: { mathExp: Math.exp } };
    const loops = new WebAssembly.Instance(compiled, given).exports as FastLoops;
    return { loops, numbers: new Float64Array(memory.buffer) };
  } catch {
    return undefined;
  }
}
