/** @file Shows a chart in the notebook. */

import { type Chart, isChart } from "../charts/chart.js";
import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { plainError, typeError } from "../errors.js";
import { figureOf } from "./figure.js";
import { figureHtml } from "./html.js";
import { send } from "./kernel.js";

/** How `show` sends a chart. */
export interface ShowOptions {
  /**
   * Puts a copy of plotly.js (4.8 MB) into the output, for HTML that is moved away from the
   * project's folder. False if left out.
   */
  embed?: boolean;
}

/**
 * Draws a chart under the cell that is running.
 *
 * It is sent in three formats, of which the front end takes the richest it knows: Plotly's own,
 * HTML that loads plotly.js from this project, and the description in words.
 *
 * @example show(lineChart({ loss: losses }, { title: "The loss falls at every step" }))
 * @throws Error outside a notebook
 * @throws TypeError for anything that is not a chart, and for options that cannot be
 */
export function show(chart: Chart, options: ShowOptions = {}): void {
  if (!isChart(chart))
    throw typeError(
      `show: give a chart, such as lineChart(...) makes: data, layout and description; not ${describeValue(chart)}`,
    );
  checkOptions<ShowOptions>("show", options, { embed: "true or false" });
  const { embed = false } = options;
  const figure = figureOf(chart);
  const sent = send({
    "application/vnd.plotly.v1+json": figure,
    "text/html": figureHtml(figure, chart.description, embed),
    "text/plain": chart.description,
  });
  if (!sent)
    throw plainError(
      "show: there is no notebook here to draw in; run this in a cell on the tslab kernel, " +
        "or read the chart's data and layout",
    );
}
