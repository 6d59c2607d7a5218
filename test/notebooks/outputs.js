// @ts-check
/** @file Outputs as the tests compare them. */

import { joined } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";

/** @typedef {import("../../scripts/notebooks/notebook.js").Output} Output */

/**
 * The outputs without what differs from run to run, or between a run and its stored form: the time
 * in a progress bar, and what a chart has beside its figure and its words.
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
 * A progress bar's text without its times and its speed.
 *
 * @param {string} text
 */
export function masked(text) {
  return text.replace(/\[\d+:\d\d[^\]]*\]/g, "[time]");
}

/**
 * All that a cell printed, and its last value as it is printed.
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
 * The numbers of a figure, whether stored one by one or packed into the text of their bytes.
 *
 * @param {number[] | { dtype: "f4" | "f8", bdata: string }} values
 * @returns {number[]}
 */
export function numbersOf(values) {
  if (Array.isArray(values)) return values;
  const { buffer } = Uint8Array.from(Buffer.from(values.bdata, "base64"));
  return [...(values.dtype === "f4" ? new Float32Array(buffer) : new Float64Array(buffer))];
}
