/** @file The card that every chart is drawn on. */

import type { LayoutAxis } from "plotly.js";
import type { ChartLayout } from "./chart.js";
import { LEGEND_LINE, legendAbove } from "./legend.js";
import { ink } from "./style.js";
import { lineCount, wrap } from "./text.js";

/** Letters in one line of a title: if the window is 800 pixels wide, JupyterLab leaves 368 for a chart. */
const TITLE_WIDTH = 39;
const TITLE_LINE = 22;

/** What `card` needs to know. */
export interface Card {
  title: string;
  /** Pixels between title and bottom margin. */
  height: number;
  /** Whether a legend stands between title and plot. */
  legend: boolean;
  /** Pixels under the plot: for tick labels and the axis' name. */
  bottom: number;
}

/**
 * A layout with title and legend, and without axes. The card is always white with dark text: so it is
 * printed and stored. Where the page is dark, web/chart.css turns it dark.
 */
export function card({ title, height, legend, bottom }: Card): ChartLayout {
  const text = wrap(title, TITLE_WIDTH);
  const lines = lineCount(text);
  const top = 20 + TITLE_LINE * lines + (legend ? LEGEND_LINE : 0);
  return {
    title: {
      text,
      font: { size: 16 },
      x: 0,
      xref: "container",
      xanchor: "left",
      y: 1,
      yref: "container",
      yanchor: "top",
      // Plotly puts the middle of several lines where one line would be: the first would be cut off.
      pad: { l: 14, t: 12 + (TITLE_LINE / 2) * (lines - 1) },
    },
    font: { family: "system-ui, sans-serif", size: 14, color: ink.text },
    paper_bgcolor: ink.paper,
    plot_bgcolor: ink.paper,
    height: top + height + bottom,
    autosize: true,
    margin: { t: top, b: bottom, l: 64, r: 24 },
    showlegend: legend,
    legend: legendAbove(0),
    hovermode: "closest",
    modebar: { remove: ["select2d", "lasso2d", "autoScale2d"] },
  };
}

/** An axis with a name, a pale grid and a line along the plot. */
export function axis(name: string): Partial<LayoutAxis> {
  return {
    title: { text: name, standoff: 8, font: { size: 14 } },
    automargin: true,
    gridcolor: ink.grid,
    linecolor: ink.axis,
    showline: true,
    ticks: "outside",
    tickcolor: ink.axis,
    zeroline: false,
  };
}

/** An axis that only gives places to a picture. */
export function hiddenAxis(low: number, high: number): Partial<LayoutAxis> {
  return { visible: false, range: [low, high], fixedrange: true };
}
