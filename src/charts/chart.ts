/** @file Charts as plain values, which `show` draws and which code can read. */

import type { Layout, Legend, PlotData } from "plotly.js";
import { isListOf } from "../checks.js";
import { isList, isShaped } from "../describe.js";

/** Plotly's layout, plus the additional legends (legend2, legend3, ...) that are missing from Plotly's types. */
export type ChartLayout = Partial<Layout> & {
  [legend: `legend${number}`]: Partial<Legend>;
  /** Our own data, which Plotly ignores. */
  meta?: { narrow: Narrow };
};

/** The changes to a layout on a narrow page, such as stacking charts that are otherwise side by side. */
export interface Narrow {
  /** The changes apply if the chart is narrower than this, in pixels. */
  below: number;
  /**
   * The changes. Objects are merged with the objects in the layout; other values replace the values in the layout.
   */
  layout: ChartLayout;
}

/** One line or one set of markers, in Plotly's format. */
export type Trace = Partial<PlotData>;

/** One frame of an animated chart: the changes to some of its traces and to its layout. */
export interface ChartFrame {
  /** The label that the slider shows for this frame. */
  name: string;
  /** The indices, in the chart's `data`, of the traces that change. */
  traces: number[];
  /** The changes to each of these traces. */
  data: Trace[];
  /** The changes to the layout, if there are any. Annotations and shapes change element by element. */
  layout?: ChartLayout;
}

/** A chart as a plain value. `show(chart)` draws it in a notebook. */
export interface Chart {
  /** The lines and markers, with their numbers as plain arrays. */
  data: Trace[];
  /** The titles, the axes and the height. */
  layout: ChartLayout;
  /** The frames of an animated chart. A static chart has no frames. */
  frames?: ChartFrame[];
  /** Whether `lineChart` made the chart. If so, `sideBySide` gives each of its lines a different style. */
  isCurves?: boolean;
  /** A description of the chart in words, for people who cannot see it. */
  description: string;
}

/** A chart in Plotly's own format, such as one that you write yourself. */
export type PlotlyChart = Omit<Chart, "description"> & Partial<Pick<Chart, "description">>;

/**
 * Returns whether a value has the parts of a chart that `show` needs. This check is needed because
 * a chart may have been made by hand.
 */
export function isChart(value: unknown): value is PlotlyChart {
  const { data, layout, frames, description } = (value ?? {}) as Partial<Chart>;
  return (
    isListOfObjects(data) &&
    // Neither Plotly nor JSON can read an NdArray.
    !data.flatMap(Object.values).some(isShaped) &&
    isObject(layout) &&
    (description === undefined || typeof description === "string") &&
    (frames === undefined ||
      (isListOfObjects(frames) && frames.every((frame) => isListOfObjects(frame.data))))
  );
}

function isListOfObjects(value: unknown): value is object[] {
  return isListOf(value, isObject);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !isList(value) && !isShaped(value);
}
