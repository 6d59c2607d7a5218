/** @file How an array is displayed. */
import { arrayRepr, type PrintOptions } from "../format/index.js";
import type { Shape } from "../shape/index.js";
import { addMethods, type NdArray } from "./ndarray.js";

interface InspectOptions {
  depth: number;
}

class Printing {
  /**
   * Returns the array as a string, in numpy's format.
   *
   * @param options print options for this string only; see {@link setPrintOptions}
   * @throws {RangeError} if an option is out of range
   * @throws {TypeError} if there is no such option, or its value has the wrong type
   * @example
   * array([1, 2, 3]).div(7).toString({ precision: 3 }); // array([0.143, 0.286, 0.429])
   */
  toString(this: NdArray, options?: PrintOptions): string {
    return arrayRepr(this.data, this.sizes, this.dtype, options);
  }

  /**
   * Returns the string that console.log and the last line of a cell display. A long array inside
   * another object is shortened. Otherwise, the losses of a training run would hide the rest of the
   * result.
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
