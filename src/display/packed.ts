/** @file Numbers as the text of their bytes, which plotly.js reads as it reads an array. */

/** An array as plotly.js takes it since 2.28: its bytes, little-endian, in base64. */
export interface Packed {
  dtype: "f4" | "f8";
  bdata: string;
  /** The sizes of the axes, where there are two: "17, 21". */
  shape?: string;
}

/** So many digits every float32 keeps. */
const FLOAT32_DIGITS = 6;

/**
 * Packs numbers that a notebook would write one to a line: into four bytes each where that
 * keeps six digits or all there are, into eight otherwise.
 */
export function packed(values: readonly number[]): Packed {
  const short = values.every(
    (value) => value === Number(Math.fround(value).toPrecision(FLOAT32_DIGITS)),
  );
  return short ? asFloat32(values) : { dtype: "f8", bdata: base64(values, 8, "setFloat64") };
}

/** Packs rows of one length into four bytes a number: a field of colours shows no seventh digit. */
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
  // Little-endian whatever this processor is.
  for (const [place, value] of values.entries()) bytes[write](size * place, value, true);
  return Buffer.from(bytes.buffer).toString("base64");
}
