/** @file The legend above a plot: a row if the names fit, otherwise a column. */

import type { Chart, ChartLayout } from "./chart.js";
import { withNarrow } from "./narrow.js";

/** The height of a legend with one line, in pixels. */
export const LEGEND_LINE = 28;
/** The height of each additional line in a legend, in pixels. */
const NEXT_LINE = 22;
/** The width of a line sample in the legend, including the space around it, in pixels. */
const SAMPLE = 48;
/** The estimated width of a character, in pixels. */
const CHARACTER = 7.5;

/** Makes a legend above a plot. The left edge of the plot is at `x`, a fraction of the width of the chart. */
export function legendAbove(x: number): NonNullable<ChartLayout["legend"]> {
  return {
    orientation: "h",
    x,
    xanchor: "left",
    y: 1,
    yanchor: "bottom",
    bgcolor: "rgba(0,0,0,0)",
  };
}

/** The names in the legend of a chart. */
export function legendNames({ data }: Pick<Chart, "data">): string[] {
  return data.flatMap(({ name, showlegend }) =>
    showlegend === false || name === undefined ? [] : [name],
  );
}

/**
 * Estimates the width in pixels of a legend with these names in a row. The estimate is generous because fonts differ.
 */
export function rowWidth(names: readonly string[]): number {
  return names.reduce((width, name) => width + SAMPLE + CHARACTER * name.length, 0);
}

/** The height of a legend, in pixels. A column needs a line for each name. */
export function legendHeight(names: readonly string[], orientation: "h" | "v"): number {
  return LEGEND_LINE + (orientation === "v" ? NEXT_LINE * Math.max(0, names.length - 1) : 0);
}

/**
 * Adapts the layout of a chart with one legend. If the chart is too narrow for all names in a row, the legend
 * becomes a column, and the chart becomes taller by the height of the extra lines.
 */
export function withRoomForLegend({ data, layout }: Pick<Chart, "data" | "layout">): ChartLayout {
  const names = legendNames({ data });
  const { margin = {}, height = 0 } = layout;
  if (!layout.showlegend || layout.meta || names.length < 2) return layout;
  const more = legendHeight(names, "v") - LEGEND_LINE;
  return withNarrow(layout, {
    below: Math.ceil(rowWidth(names) + (margin.l ?? 0) + (margin.r ?? 0)),
    layout: {
      legend: { orientation: "v" },
      height: height + more,
      margin: { t: (margin.t ?? 0) + more },
    },
  });
}
