/** @file Shows a chart in the notebook. */

import { isChart, type PlotlyChart } from "../charts/chart.js";
import { descriptionOf } from "../charts/ownChart.js";
import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { plainError, typeError } from "../errors.js";
import { host } from "../host.js";
import { figureOf } from "./figure.js";
import { figureHtml } from "./html.js";

/** The options of {@link show}. */
export interface ShowOptions {
  /**
   * Whether to put a copy of plotly.js (4.8 MB) into the output, so that exported HTML also works outside
   * the project's folder. Defaults to false.
   */
  embed?: boolean;
}

/**
 * Draws a chart below the running cell. The output has three formats: Plotly's own, HTML that loads
 * plotly.js, and the description in words. The front end displays the richest format that it supports.
 *
 * @param chart a chart, such as the result of {@link lineChart}, or your own in Plotly's format: `{ data, layout }`
 * @param options whether to embed plotly.js
 * @throws {TypeError} if chart is not a chart, or an option is not valid
 * @throws {Error} if it is called outside a notebook
 * @example
 * const { losses } = train(x, yTrue, Wo, bo, 1, 100);
 * show(lineChart({ loss: losses }, { title: "The loss falls with every step" }));
 */
export function show(chart: PlotlyChart, options: ShowOptions = {}): void {
  if (!isChart(chart))
    throw typeError(
      `show: pass a chart with data and layout, such as the result of lineChart(...), not ${describeValue(chart)}`,
    );
  checkOptions<ShowOptions>("show", options, { embed: "true or false" });
  const { embed = false } = options;
  const figure = figureOf(chart);
  const description = descriptionOf(chart);
  const { inNotebook, show } = host();
  if (!inNotebook())
    throw plainError(
      "show: there is no notebook to draw in; run this in a notebook cell, or read the chart's data and layout",
    );
  show({
    "application/vnd.plotly.v1+json": figure,
    "text/html": figureHtml(figure, description, embed),
    "text/plain": description,
  });
}
