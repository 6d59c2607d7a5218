/** @file How an array shows itself. */
import { arrayRepr, type PrintOptions } from "../format/index.js";
import type { Shape } from "../shape/index.js";
import { addMethods, type NdArray } from "./ndarray.js";

interface InspectOptions {
  depth: number;
}

class Printing {
  /** The array as numpy prints it: `array([[1., 2.]])`. */
  toString(this: NdArray, options?: PrintOptions): string {
    return arrayRepr(this.data, this.sizes, this.dtype, options);
  }

  /**
   * What console.log, and so the last line of a cell, shows. Inside another object a long array is
   * shortened, or the losses of a training would hide all that stands beside them.
   */
  [Symbol.for("nodejs.util.inspect.custom")](
    this: NdArray,
    depth: number,
    options: InspectOptions,
  ): string {
    return this.toString(depth < options.depth ? { threshold: 20 } : {});
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Printing {}
}
addMethods(Printing);
