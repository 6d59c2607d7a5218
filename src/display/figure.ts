/** @file Makes a chart small enough to be stored. */

import type { Chart, Trace } from "../charts/chart.js";

/** A chart as Plotly's MIME type holds it. */
export interface Figure extends Omit<Chart, "description"> {
  config: Record<string, unknown>;
}

/** Digits of a number that a chart can show: a millionth of its line's extent is no pixel. */
const DIGITS = 6;

/** The figure for a chart, its numbers rounded to what can be seen. */
export function figureOf({ data, layout }: Chart): Figure {
  return {
    data: data.map(rounded),
    layout,
    config: { responsive: true, displaylogo: false },
  };
}

function rounded(trace: Trace): Trace {
  const round = (values: unknown) => (isNumbers(values) ? roundAll(values) : values);
  return Object.fromEntries(Object.entries(trace).map(([key, value]) => [key, round(value)]));
}

function isNumbers(values: unknown): values is number[] {
  return Array.isArray(values) && values.every((value) => typeof value === "number");
}

/** Rounds to `DIGITS` digits, and to more where the numbers are large beside their extent. */
function roundAll(values: number[]): number[] {
  const finite = values.filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const lowest = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const highest = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const common = largest > 0 ? Math.log10(largest / (highest - lowest)) : 0;
  if (!Number.isFinite(common)) return values;
  const digits = Math.min(17, DIGITS + Math.max(0, Math.ceil(common)));
  return values.map((value) => Number(value.toPrecision(digits)));
}
