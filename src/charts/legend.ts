/** @file The legend above a plot: a row where its names fit, else a column. */

import type { Chart, ChartLayout } from "./chart.js";
import { withNarrow } from "./narrow.js";

/** Pixels of a legend of one line, between title and plot. */
export const LEGEND_LINE = 28;
/** Pixels of each further line. */
const NEXT_LINE = 22;
/** Pixels of a name's mark and the room around it, and of each of its letters. */
const MARK = 48;
const LETTER = 7.5;

/** A legend above a plot whose left edge is at `x`, a share of the chart's width. */
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

/** The names that a chart's legend lists. */
export function legendNames({ data }: Pick<Chart, "data">): string[] {
  return data.flatMap(({ name, showlegend }) =>
    showlegend === false || name === undefined ? [] : [name],
  );
}

/** Pixels of a legend with these names in a row. Browsers' letters differ a little, so rather too many. */
export function rowWidth(names: readonly string[]): number {
  return names.reduce((width, name) => width + MARK + LETTER * name.length, 0);
}

/** Pixels that a legend needs above its plot: one line as a row, a line for each name as a column. */
export function legendHeight(names: readonly string[], orientation: "h" | "v"): number {
  return LEGEND_LINE + (orientation === "v" ? NEXT_LINE * Math.max(0, names.length - 1) : 0);
}

/**
 * The layout of a chart with one legend. Where the chart is too narrow for its names in a row, they
 * stand in a column, and the chart is as much higher.
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
