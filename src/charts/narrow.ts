/** @file A chart's second form, for a narrow place. */

import type { ChartLayout, Narrow } from "./chart.js";

/**
 * The layout with what differs where it is narrow. web/ applies that, in JupyterLab, on exported
 * pages and in stored pictures. Elsewhere the wide form stays.
 */
export function withNarrow(layout: ChartLayout, narrow: Narrow): ChartLayout {
  return { ...layout, meta: { narrow } };
}

/** The narrow form of a layout that gets so many more pixels under its plots. */
export function narrowWithRoom({ meta }: ChartLayout, below: number): Pick<ChartLayout, "meta"> {
  if (!meta) return {};
  const { height = 0, ...layout } = meta.narrow.layout;
  return { meta: { narrow: { ...meta.narrow, layout: { ...layout, height: height + below } } } };
}
