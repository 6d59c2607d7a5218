/** @file What a chart is: a plain value that `show` draws and that code can read. */

import type { Layout, Legend, PlotData } from "plotly.js";
import { isListOf } from "../checks.js";
import { isList, isShaped } from "../describe.js";

/** Plotly's layout, with a second, third, ... legend, which its types do not have. */
export type ChartLayout = Partial<Layout> & {
  [legend: `legend${number}`]: Partial<Legend>;
  /** What Plotly leaves alone. */
  meta?: { narrow: Narrow };
};

/** The changes to a layout in a narrow place, such as charts that then stand one under the other. */
export interface Narrow {
  /** They hold where the chart has fewer pixels than this across. */
  below: number;
  /** What changes: objects are merged into the layout's, all else takes the place of what was there. */
  layout: ChartLayout;
}

/** One line, or one set of marks, as Plotly has it. */
export type Trace = Partial<PlotData>;

/** One moment of a chart that moves: what differs in some of its traces, and in its layout. */
export interface ChartFrame {
  /** What the slider says at this moment. */
  name: string;
  /** The places in the chart's `data` of the traces that change. */
  traces: number[];
  /** What changes in each of them. */
  data: Trace[];
  /** What changes in the layout, if anything does; of annotations and shapes, element by element. */
  layout?: ChartLayout;
}

/** A chart as a plain value. `show(chart)` draws it in a notebook. */
export interface Chart {
  /** What is drawn: the lines and marks, their numbers as plain arrays. */
  data: Trace[];
  /** How it is drawn: titles, axes, height. */
  layout: ChartLayout;
  /** The moments of a chart that moves, such as those of a training. If left out, it does not move. */
  frames?: ChartFrame[];
  /** Whether `lineChart` made it. `sideBySide` then gives its lines styles that no other line has. */
  isCurves?: boolean;
  /** What the chart shows, in words, for whoever cannot see it. */
  description: string;
}

/** Whether a value is a chart, as far as `show` reads one: it may be made by hand. */
export function isChart(value: unknown): value is Chart {
  const { data, layout, frames, description } = (value ?? {}) as Partial<Chart>;
  return (
    isListOfObjects(data) &&
    // Neither Plotly nor JSON reads an NdArray.
    !data.flatMap(Object.values).some(isShaped) &&
    isObject(layout) &&
    typeof description === "string" &&
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
