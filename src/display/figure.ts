/** @file Makes a chart small enough to be stored. */

import type { Chart, ChartFrame, Trace } from "../charts/chart.js";
import { withRoomForLegend } from "../charts/legend.js";
import { packed, packedTable } from "./packed.js";

/** A chart as Plotly's MIME type holds it. */
export interface Figure extends Omit<Chart, "description"> {
  config: Record<string, unknown>;
}

/** Digits of a number that a chart can show: a millionth of its line's extent is no pixel. */
const DIGITS = 6;
/** Up to so many numbers are left for people to read. */
const LONG = 100;
/** Nobody reads those of a frame, and there are many frames: as bytes more than these are smaller. */
const LONG_IN_FRAME = 8;

/** The figure for a chart, its numbers rounded to what can be seen. */
export function figureOf({ data, layout, frames }: Chart): Figure {
  return {
    data: data.map((trace) => small(trace, LONG)),
    layout: withRoomForLegend({ data, layout }),
    ...(frames && { frames: frames.map(smallFrame) }),
    // Plotly's button to share a chart would upload it.
    config: { responsive: true, displaylogo: false, showSendToCloud: false },
  };
}

function smallFrame(frame: ChartFrame): ChartFrame {
  return { ...frame, data: frame.data.map((trace) => small(trace, LONG_IN_FRAME)) };
}

/** A trace with its numbers rounded, and long rows and tables of them packed. */
function small(trace: Trace, long: number): Trace {
  const entries = Object.entries(trace).map(([key, value]) => {
    if (isTable(value)) return [key, packedTable(value)];
    if (!isNumbers(value)) return [key, value];
    const rounded = roundAll(value);
    return [key, rounded.length > long ? packed(rounded) : rounded];
  });
  return Object.fromEntries(entries);
}

/** Rows of numbers, all of one length. */
function isTable(values: unknown): values is number[][] {
  return (
    Array.isArray(values) &&
    values.length > 0 &&
    values.every((row) => isNumbers(row) && row.length === values[0].length)
  );
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
