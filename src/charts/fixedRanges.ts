/** @file Gives all frames of an animated chart the same axis ranges. */

import type { Chart, Trace } from "./chart.js";
import { extent } from "./text.js";

/** The space at both ends of an axis, as a fraction of its length. */
const ROOM = 0.05;

/**
 * Chooses a range for each axis that has none, so that the lines and markers of all charts fit. Otherwise
 * Plotly would choose a different range for each chart, and you would see the tick labels move instead
 * of the line.
 *
 * @returns the ranges, keyed by the name of the axis in the layout
 */
export function fixedRanges(charts: readonly Chart[]): Record<string, [number, number]> {
  const names = new Set(charts.flatMap(({ layout }) => Object.keys(layout)));
  const found = [...names].flatMap((name) => {
    const range = /^[xy]axis\d*$/.test(name) && rangeOf(name, charts);
    return range ? [[name, range] as const] : [];
  });
  return Object.fromEntries(found);
}

function rangeOf(name: string, charts: readonly Chart[]): [number, number] | undefined {
  const dimension = name[0] as "x" | "y";
  const short = name.replace("axis", "");
  const axes = charts.map(({ layout }) => layout[name as "xaxis"] ?? {});
  // An axis is left unchanged if it already has a range, or if it is a logarithmic or date axis.
  if (axes.some((axis) => "range" in axis || "type" in axis)) return undefined;
  const traces = charts.flatMap(({ data }) =>
    data.filter((trace) => (trace[`${dimension}axis`] ?? dimension) === short),
  );
  if (traces.length === 0 || traces.some(({ type }) => type !== "scatter")) return undefined;
  const values = traces.flatMap((trace) => valuesOf(trace, dimension) as unknown[]);
  if (values.some((value) => typeof value !== "number" && value !== null)) return undefined;
  const finite = (values as number[]).filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  const [low, high] = extent(finite);
  const hasMarkers = dimension === "y" || traces.some(({ mode = "" }) => mode.includes("markers"));
  const room = high === low ? 1 : hasMarkers ? (high - low) * ROOM : 0;
  return [low - room, high + room];
}

function valuesOf(trace: Trace, dimension: "x" | "y"): ArrayLike<unknown> & Iterable<unknown> {
  return (trace[dimension] ?? []) as unknown[];
}
