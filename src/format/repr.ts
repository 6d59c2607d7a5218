/**
 * @file Prints an array exactly as numpy 2 does: numpy/_core/arrayprint.py is the model of every rule here.
 * The text of single elements is made in elements.ts.
 */
import type { DType } from "../dtype.js";
import type { Floats } from "../floats.js";
import { elementFormat } from "./elements.js";
import { type PrintOptions, withDefaults } from "./options.js";

const PREFIX = "array(";

/** The name that numpy prints for each dtype, where it must print one. */
const NUMPY_NAME: Record<DType, string> = { int: "int64", float: "float64", bool: "bool" };

/**
 * The array as text, as numpy's `repr(array)`.
 *
 * @param data the elements in row-major order
 * @param shape their arrangement; its product is `data.length`
 * @param options over those of setPrintOptions, for this text alone
 * @throws RangeError or TypeError if an option cannot be
 */
export function arrayRepr(
  data: Floats,
  shape: readonly number[],
  dtype: DType,
  options?: PrintOptions,
): string {
  const settings = withDefaults(options);
  const summarized = data.length > settings.threshold;

  const elements = data.length === 0 ? "[]" : arrayText(data, shape, dtype, settings, summarized);

  const extras: string[] = [];
  if (summarized || (data.length === 0 && !(shape.length === 1 && shape[0] === 0))) {
    extras.push(`shape=${shapeText(shape)}`);
  }
  if (data.length === 0) extras.push(`dtype=${NUMPY_NAME[dtype]}`);
  if (extras.length === 0) return `${PREFIX}${elements})`;

  const text = `${PREFIX}${elements},`;
  const extra = `${extras.join(", ")})`;
  const lastLine = text.length - (text.lastIndexOf("\n") + 1);
  const fits = lastLine + 1 + extra.length <= settings.linewidth;
  return text + (fits ? " " : `\n${" ".repeat(PREFIX.length)}`) + extra;
}

/** A shape as Python writes a tuple: `()`, `(3,)`, `(3, 1)`. */
function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

/** The elements in their brackets, without `array(` and `)`. */
function arrayText(
  data: Floats,
  shape: readonly number[],
  dtype: DType,
  settings: Required<PrintOptions>,
  summarized: boolean,
): string {
  const edge = settings.edgeitems;
  const measured = summarized ? corners(data, shape, edge) : data;
  const format = elementFormat(measured, dtype, shape.length === 0, settings);

  /** The part of the array below `axis` that begins at `start`; `size` is the number of elements in it. */
  function part(axis: number, start: number, size: number, indent: string, width: number): string {
    if (axis === shape.length) return format(data[start]);
    const length = shape[axis];
    const step = size / length;
    const items: string[] = [];
    // The ] takes a place at each level.
    const item = (i: number) => part(axis + 1, start + i * step, step, `${indent} `, width - 1);

    const shortened = summarized && 2 * edge < length;
    if (shortened) {
      for (let i = 0; i < edge; i++) items.push(item(i));
      items.push("...");
    }
    // As in numpy the last item is shown even if edgeitems is 0.
    const trailing = shortened ? Math.max(edge, 1) : length;
    for (let i = length - trailing; i < length; i++) items.push(item(i));

    if (axis === shape.length - 1) return `[${wrap(items, indent, width - 1)}]`;
    const between = `,${"\n".repeat(shape.length - axis - 1)}${indent}`;
    return `[${items.join(between)}]`;
  }

  const indent = " ".repeat(PREFIX.length + 1);
  return part(0, 0, data.length, indent, settings.linewidth - ")".length);
}

/** One row, broken into lines that end before `width`; the first line begins where `indent` ends. */
function wrap(words: readonly string[], indent: string, width: number): string {
  const lines: string[] = [];
  let line = indent;
  words.forEach((word, i) => {
    // A line that holds nothing yet is not broken: it would not help.
    if (line.length + word.length > width && line.length > indent.length) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += i < words.length - 1 ? `${word}, ` : word;
  });
  lines.push(line);
  return lines.join("\n").slice(indent.length);
}

/** The elements that a shortened array shows: the first and last `edge` along each axis. */
function corners(data: Floats, shape: readonly number[], edge: number): number[] {
  let starts = [0];
  let step = data.length;
  for (const length of shape) {
    step /= length;
    const kept: number[] = [];
    for (const start of starts) {
      for (let i = 0; i < length; i++) {
        // edgeitems 0 measures all, as numpy's slice [-0:] takes all.
        if (edge === 0 || i < edge || i >= length - edge) kept.push(start + i * step);
      }
    }
    starts = kept;
  }
  return starts.map((i) => data[i]);
}
