/**
 * @file Formats an array exactly as numpy 2 does. Every rule here follows numpy/_core/arrayprint.py.
 * Single entries are formatted in entries.ts.
 */
import type { DType } from "../dtype.js";
import type { Floats } from "../floats.js";
import { entryFormat } from "./entries.js";
import { type PrintOptions, withDefaults } from "./options.js";

const PREFIX = "array(";

/** The name that numpy prints for each dtype. */
const NUMPY_NAME: Record<DType, string> = { int: "int64", float: "float64", bool: "bool" };

/**
 * Returns the array as a string, like numpy's `repr(array)`.
 *
 * @param data the entries in row-major order
 * @param shape the size of each axis; the product of the sizes is `data.length`
 * @param options print options for this string only; they override those of setPrintOptions
 * @throws {RangeError} if the value of an option is out of range
 * @throws {TypeError} if there is no such option, or its value has the wrong type
 */
export function arrayRepr(
  data: Floats,
  shape: readonly number[],
  dtype: DType,
  options?: PrintOptions,
): string {
  const settings = withDefaults(options);
  const summarized = data.length > settings.threshold;

  const entries = data.length === 0 ? "[]" : arrayText(data, shape, dtype, settings, summarized);

  const extras: string[] = [];
  if (summarized || (data.length === 0 && !(shape.length === 1 && shape[0] === 0))) {
    extras.push(`shape=${shapeText(shape)}`);
  }
  if (data.length === 0) extras.push(`dtype=${NUMPY_NAME[dtype]}`);
  if (extras.length === 0) return `${PREFIX}${entries})`;

  const text = `${PREFIX}${entries},`;
  const extra = `${extras.join(", ")})`;
  const lastLine = text.length - (text.lastIndexOf("\n") + 1);
  const fits = lastLine + 1 + extra.length <= settings.linewidth;
  return text + (fits ? " " : `\n${" ".repeat(PREFIX.length)}`) + extra;
}

/** Formats a shape like a Python tuple: `()`, `(3,)`, `(3, 1)`. */
function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

/** Returns the entries in their brackets, without `array(` and `)`. */
function arrayText(
  data: Floats,
  shape: readonly number[],
  dtype: DType,
  settings: Required<PrintOptions>,
  summarized: boolean,
): string {
  const edge = settings.edgeitems;
  const measured = summarized ? corners(data, shape, edge) : data;
  const format = entryFormat(measured, dtype, shape.length === 0, settings);

  /**
   * Formats a part of the array that has only the axes from `axis` on: the `size` entries starting
   * at index `start`.
   */
  function part(axis: number, start: number, size: number, indent: string, width: number): string {
    if (axis === shape.length) return format(data[start]);
    const length = shape[axis];
    const step = size / length;
    const items: string[] = [];
    // At each level, the closing ] needs one character.
    const item = (i: number) => part(axis + 1, start + i * step, step, `${indent} `, width - 1);

    const shortened = summarized && 2 * edge < length;
    if (shortened) {
      for (let i = 0; i < edge; i++) items.push(item(i));
      items.push("...");
    }
    // As in numpy, the last item is shown even if edgeitems is 0.
    const trailing = shortened ? Math.max(edge, 1) : length;
    for (let i = length - trailing; i < length; i++) items.push(item(i));

    if (axis === shape.length - 1) return `[${wrap(items, indent, width - 1)}]`;
    const between = `,${"\n".repeat(shape.length - axis - 1)}${indent}`;
    return `[${items.join(between)}]`;
  }

  const indent = " ".repeat(PREFIX.length + 1);
  return part(0, 0, data.length, indent, settings.linewidth - ")".length);
}

/** Breaks one row into lines of at most `width` characters; the first line starts after `indent`. */
function wrap(words: readonly string[], indent: string, width: number): string {
  const lines: string[] = [];
  let line = indent;
  words.forEach((word, i) => {
    // If the line is still empty, a line break would not help.
    if (line.length + word.length > width && line.length > indent.length) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += i < words.length - 1 ? `${word}, ` : word;
  });
  lines.push(line);
  return lines.join("\n").slice(indent.length);
}

/** Returns the entries that a shortened array shows: the first and last `edge` entries along each axis. */
function corners(data: Floats, shape: readonly number[], edge: number): number[] {
  let starts = [0];
  let step = data.length;
  for (const length of shape) {
    step /= length;
    const kept: number[] = [];
    for (const start of starts) {
      for (let i = 0; i < length; i++) {
        // If edgeitems is 0, all entries are measured, because numpy's slice [-0:] selects all of them.
        if (edge === 0 || i < edge || i >= length - edge) kept.push(start + i * step);
      }
    }
    starts = kept;
  }
  return starts.map((i) => data[i]);
}
