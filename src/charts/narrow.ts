/** @file The layout of a chart on a narrow page. */

import type { ChartLayout, Narrow } from "./chart.js";

/**
 * Adds the changes for a narrow page to a layout. In JupyterLab, on exported pages and in stored images, the
 * scripts in web/ apply these changes. Everywhere else, the chart remains wide.
 */
export function withNarrow(layout: ChartLayout, narrow: Narrow): ChartLayout {
  return { ...layout, meta: { narrow } };
}

/** Makes the narrow layout of a chart taller by `below` pixels, to leave room for a larger margin below the plots. */
export function narrowWithRoom({ meta }: ChartLayout, below: number): Pick<ChartLayout, "meta"> {
  if (!meta) return {};
  const { height = 0, ...layout } = meta.narrow.layout;
  return { meta: { narrow: { ...meta.narrow, layout: { ...layout, height: height + below } } } };
}
