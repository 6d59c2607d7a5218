/** @file Shows a progress bar below the running cell, or in a terminal. */

import { colors } from "../charts/style.js";
import { escapeHtml } from "../display/escape.js";
import { host } from "../host.js";
import { meter, type Progress } from "./meter.js";
import type { Report } from "./track.js";

/** Returns a function that shows the progress of a loop, as an output of the cell or a line on stderr. */
export function progressOutput(): Report {
  return host().inNotebook() ? inCell() : inTerminal;
}

function inCell(): Report {
  // In a browser, crypto.randomUUID is available only on https pages.
  const id = `bar-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  let update = false;
  return (progress, done) => {
    const bundle = { "text/html": barHtml(progress, done), "text/plain": meter(progress) };
    host().show(bundle, id, update);
    update = true;
  };
}

const inTerminal: Report = (progress, done) =>
  host().writeToTerminal(`\r${meter(progress)}\u001b[K${done ? "\n" : ""}`);

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
