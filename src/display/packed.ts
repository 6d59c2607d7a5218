/** @file Packs numbers as bytes in base64, which plotly.js reads like an array. */

/** A typed array in the format that plotly.js has accepted since version 2.28: little-endian bytes in base64. */
export interface Packed {
  dtype: "f4" | "f8";
  bdata: string;
  /** The shape of an array with two axes, such as "17, 21". */
  shape?: string;
}

/** A float32 always preserves this many significant digits. */
const FLOAT32_DIGITS = 6;

/**
 * Packs numbers, because a notebook would otherwise store each number on a separate line. The packed numbers
 * are float32 if that preserves all digits, otherwise float64.
 */
export function packed(values: readonly number[]): Packed {
  const short = values.every(
    (value) => value === Number(Math.fround(value).toPrecision(FLOAT32_DIGITS)),
  );
  return short ? asFloat32(values) : { dtype: "f8", bdata: base64(values, 8, "setFloat64") };
}

/** Packs rows of equal length as float32, which is precise enough for colours. */
export function packedTable(table: readonly (readonly number[])[]): Packed {
  return { ...asFloat32(table.flat()), shape: `${table.length}, ${table[0].length}` };
}

function asFloat32(values: readonly number[]): Packed {
  return { dtype: "f4", bdata: base64(values, 4, "setFloat32") };
}

function base64(
  values: readonly number[],
  size: 4 | 8,
  write: "setFloat32" | "setFloat64",
): string {
  const bytes = new DataView(new ArrayBuffer(size * values.length));
  // With `true`, the bytes are little-endian on every processor.
  for (const [index, value] of values.entries()) bytes[write](size * index, value, true);
  return Buffer.from(bytes.buffer).toString("base64");
}
