/** @file Shows a progress bar below the running cell, or in a terminal. */

import { colors } from "../charts/style.js";
import { escapeHtml } from "../display/escape.js";
import { inKernel, overwritable } from "../display/kernel.js";
import { meter, type Progress } from "./meter.js";
import type { Report } from "./track.js";

/** Returns a function that shows the progress of a loop, as an output of the cell or a line on stderr. */
export function progressOutput(): Report {
  if (inKernel()) return inCell();
  return process.stderr.isTTY ? onTerminal : nowhere;
}

function inCell(): Report {
  // In a browser, crypto.randomUUID is available only on https pages.
  const write = overwritable(`bar-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`);
  return (progress, done) => {
    write({ "text/html": barHtml(progress, done), "text/plain": meter(progress) });
  };
}

const onTerminal: Report = (progress, done) => {
  process.stderr.write(`\r${meter(progress)}\u001b[K${done ? "\n" : ""}`);
};

const nowhere: Report = () => {};

/** Makes a progress element, which screen readers understand, with tqdm's text next to it. */
function barHtml(progress: Progress, done: boolean): string {
  const { n, total, desc } = progress;
  const label = escapeHtml(`${desc === "" ? "progress" : desc}: ${n} of ${total}`);
  // An empty loop is finished, but a bar with a maximum of 0 would look as if it had not started.
  const [value, max] = total === 0 ? [1, 1] : [Math.min(n, total), total];
  const color = !done ? colors.blue : n >= total ? colors.green : colors.vermillion;
  const stopped = done && n < total ? ` stopped after ${n}` : "";
  // tqdm's text without its bar.
  const text = escapeHtml(meter(progress).replace(/\|.*\|/, "") + stopped);
  return (
    `<div><progress value="${value}" max="${max}" aria-label="${label}" title="${label}" ` +
    `style="width: 30%; accent-color: ${color}"></progress> ` +
    `<span style="font-family: monospace">${text}</span></div>`
  );
}
