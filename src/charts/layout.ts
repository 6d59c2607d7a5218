/** @file The basic layout of all charts. */
import type { LayoutAxis } from "plotly.js";
import type { ChartLayout } from "./chart.js";
import { LEGEND_LINE, legendAbove } from "./legend.js";
import { ink } from "./style.js";
import { lineCount, wrap } from "./text.js";

/**
 * The maximum number of characters in a line of a title. In a window 800 pixels wide, JupyterLab leaves 368
 * pixels for a chart.
 */
const TITLE_WIDTH = 39;
const TITLE_LINE = 22;

/** The arguments of `card`. */
export interface Card {
  title: string;
  /** The height of the plot, in pixels. */
  height: number;
  /** Whether there is a legend between the title and the plot. */
  legend: boolean;
  /** The height of the margin below the plot, in pixels, for tick labels and the name of the axis. */
  bottom: number;
}

/**
 * Makes a layout with a title and a legend, but without axes. The background is always white and the text
 * dark, because charts are printed and stored in these colours. On a dark page, web/chart.css makes the chart dark.
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
      // Plotly centres a multi-line title on the position of a single line, which would cut off the first line.
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

/** Makes an axis with a name, a pale grid and a line along the plot. */
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

/** Makes an invisible axis, for the coordinates of a diagram. */
export function hiddenAxis(low: number, high: number): Partial<LayoutAxis> {
  return { visible: false, range: [low, high], fixedrange: true };
}
