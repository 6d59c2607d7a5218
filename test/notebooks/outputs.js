// @ts-check
/** @file Helpers that compare the outputs of cells. */

import { joined } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";

/** @typedef {import("../../scripts/notebooks/notebook.js").Output} Output */

/**
 * Returns the outputs without the parts that differ from run to run, or between a run and its stored form:
 * the times in a progress bar, and everything in a chart except its figure and its description.
 *
 * @param {Output[]} outputs
 */
export function comparable(outputs) {
  return outputs.map((output) => {
    if (output.output_type === "stream") return { [output.name]: joined(output.text) };
    if (output.output_type === "execute_result")
      return { result: joined(output.data["text/plain"]) };
    const figure = output.data[PLOTLY];
    const words = masked(joined(output.data["text/plain"]));
    return figure
      ? { figure, words }
      : { words, html: masked(joined(output.data["text/html"] ?? "")) };
  });
}

/**
 * Replaces the times and the speed in the text of a progress bar.
 *
 * @param {string} text
 */
export function masked(text) {
  return text.replace(/\[\d+:\d\d[^\]]*\]/g, "[time]");
}

/**
 * Returns everything that a cell printed, including its last value.
 *
 * @param {Output[]} outputs
 */
export function printed(outputs) {
  return outputs
    .map(({ output_type, name, text, data }) => {
      if (output_type === "execute_result") return `${joined(data["text/plain"])}\n`;
      return name === "stdout" ? joined(text) : "";
    })
    .join("");
}

/**
 * Returns the numbers of a figure, which may be stored as a list or as Base64.
 *
 * @param {number[] | { dtype: "f4" | "f8", bdata: string }} values
 * @returns {number[]}
 */
export function numbersOf(values) {
  if (Array.isArray(values)) return values;
  const { buffer } = Uint8Array.from(Buffer.from(values.bdata, "base64"));
  return [...(values.dtype === "f4" ? new Float32Array(buffer) : new Float64Array(buffer))];
}
