/** @file The axes of charts between which one can slide: the same for all of them. */

import type { Chart, Trace } from "./chart.js";
import { extent } from "./text.js";

/** The room at both ends of an axis, as a share of it. */
const ROOM = 0.05;

/**
 * For each axis of lines and marks that has no range, one in which all charts have room. Left to
 * itself Plotly would choose another for each of them, and one would see the numbers of the axis
 * move in place of the line.
 *
 * @returns ranges by the axis' name in the layout
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
  const way = name[0] as "x" | "y";
  const short = name.replace("axis", "");
  const axes = charts.map(({ layout }) => layout[name as "xaxis"] ?? {});
  // A range of its own, or an axis of logarithms or dates, is left as it is.
  if (axes.some((axis) => "range" in axis || "type" in axis)) return undefined;
  const traces = charts.flatMap(({ data }) =>
    data.filter((trace) => (trace[`${way}axis`] ?? way) === short),
  );
  if (traces.length === 0 || traces.some(({ type }) => type !== "scatter")) return undefined;
  const values = traces.flatMap((trace) => valuesOf(trace, way) as unknown[]);
  if (values.some((value) => typeof value !== "number" && value !== null)) return undefined;
  const finite = (values as number[]).filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  const [low, high] = extent(finite);
  const marked = way === "y" || traces.some(({ mode = "" }) => mode.includes("markers"));
  const room = high === low ? 1 : marked ? (high - low) * ROOM : 0;
  return [low - room, high + room];
}

function valuesOf(trace: Trace, way: "x" | "y"): ArrayLike<unknown> & Iterable<unknown> {
  return (trace[way] ?? []) as unknown[];
}
