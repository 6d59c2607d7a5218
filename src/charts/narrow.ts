/** @file The layout of a chart on a narrow page. */

import type { ChartLayout, Narrow } from "./chart.js";

/**
 * Adds the changes for a narrow page to a layout. The scripts in web/ apply them in JupyterLab, on exported
 * pages and in stored images; anywhere else the chart stays wide.
 */
export function withNarrow(layout: ChartLayout, narrow: Narrow): ChartLayout {
  return { ...layout, meta: { narrow } };
}

/** Adapts the narrow layout of a chart to a margin that is larger by `below` pixels under the plots. */
export function narrowWithRoom({ meta }: ChartLayout, below: number): Pick<ChartLayout, "meta"> {
  if (!meta) return {};
  const { height = 0, ...layout } = meta.narrow.layout;
  return { meta: { narrow: { ...meta.narrow, layout: { ...layout, height: height + below } } } };
}
