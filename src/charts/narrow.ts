/** @file A chart's second form, for a narrow place. */

import type { ChartLayout, Narrow } from "./chart.js";

/**
 * The layout with what differs where it is narrow. web/ applies that, in JupyterLab, on exported
 * pages and in stored pictures. Elsewhere the wide form stays.
 */
export function withNarrow(layout: ChartLayout, narrow: Narrow): ChartLayout {
  return { ...layout, meta: { narrow } };
}
