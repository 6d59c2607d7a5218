/** @file Makes charts small enough to be stored in a notebook. */

import type { Chart, ChartFrame, PlotlyChart, Trace } from "../charts/chart.js";
import { withRoomForLegend } from "../charts/legend.js";
import { packed, packedTable } from "./packed.js";

/** A chart in the format of Plotly's MIME type. */
export interface Figure extends Omit<Chart, "description"> {
  config: Record<string, unknown>;
}

/**
 * The number of significant digits that are visible in a chart: a millionth of a line's range is less than a pixel.
 */
const DIGITS = 6;
/** The height of a chart that does not say how high it is, in pixels. */
const HEIGHT = 360;
/** A list of up to this many numbers is stored as readable text. */
const LONG = 100;
/** Nobody reads the numbers in a frame, so even short lists are packed if that takes less space. */
const LONG_IN_FRAME = 8;

/** Makes the figure for a chart, with its numbers rounded to the digits that are visible. */
export function figureOf({ data, layout, frames }: PlotlyChart): Figure {
  const drawn = withRoomForLegend({ data, layout });
  return {
    data: data.map((trace) => small(trace, LONG)),
    layout: drawn.height === undefined ? { ...drawn, height: HEIGHT } : drawn,
    ...(frames && { frames: frames.map(smallFrame) }),
    // Plotly's button for sharing a chart would upload the chart to Plotly.
    config: { responsive: true, displaylogo: false, showSendToCloud: false },
  };
}

function smallFrame(frame: ChartFrame): ChartFrame {
  return { ...frame, data: frame.data.map((trace) => small(trace, LONG_IN_FRAME)) };
}

/** Rounds the numbers of a trace, and packs long lists and all tables. */
function small(trace: Trace, long: number): Trace {
  const entries = Object.entries(trace).map(([key, value]) => {
    if (isTable(value)) return [key, packedTable(value)];
    if (!isNumbers(value)) return [key, value];
    const rounded = roundAll(value);
    return [key, rounded.length > long ? packed(rounded) : rounded];
  });
  return Object.fromEntries(entries);
}

/** Returns true if a value is a list of rows of numbers, and if all rows have the same length. */
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

/**
 * Rounds numbers to `DIGITS` significant digits, or to more digits if the numbers are large
 * compared with their range.
 */
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
