/** @file Points marked on curves, and the tangents through them. */

import { checkFinite } from "../checks.js";
import { describeValue, formatNumber } from "../describe.js";
import { typeError } from "../errors.js";
import type { Trace } from "./chart.js";
import { colors, ink } from "./style.js";
import { extent } from "./text.js";

/** A point to mark. */
export interface LineChartPoint {
  x: number;
  y: number;
  /** What stands beside it. */
  name?: string;
  /** The slope of the curve there: the tangent is drawn. */
  slope?: number;
}

/** A tangent goes so far to both sides, as a share of the x axis. */
const REACH = 0.18;

/**
 * @param name of the function that draws
 * @throws TypeError for what is no list of points; RangeError where one has no finite x and y
 */
export function checkPoints(name: string, points: readonly LineChartPoint[]): void {
  if (!Array.isArray(points))
    throw typeError(
      `${name}: points must be a list, as in [{ x: 0, y: 0.5 }], not ${describeValue(points)}`,
    );
  for (const [index, point] of points.entries()) {
    const of = (key: string) => `${name}: ${key} of point ${index}`;
    checkFinite(of("x"), point?.x);
    checkFinite(of("y"), point?.y);
    if (point.slope !== undefined) checkFinite(of("slope"), point.slope);
    if (point.name !== undefined && typeof point.name !== "string")
      throw typeError(`${of("name")} must be a text, not ${describeValue(point.name)}`);
  }
}

/** The tangents, if any, and over them the marks. @param x of the curves, for the tangents' length */
export function pointTraces(points: readonly LineChartPoint[], x: readonly number[]): Trace[] {
  const tangents = points.filter(({ slope }) => slope !== undefined);
  return [
    ...(tangents.length > 0 ? [tangentTrace(tangents, x)] : []),
    ...(points.length > 0 ? [markTrace(points)] : []),
  ];
}

function tangentTrace(points: readonly LineChartPoint[], along: readonly number[]): Trace {
  const [low, high] = extent(along);
  const reach = (high - low || 1) * REACH;
  return {
    type: "scatter",
    mode: "lines",
    // null ends a line.
    x: points.flatMap(({ x }) => [x - reach, x + reach, null]),
    y: points.flatMap(({ y, slope = 0 }) => [y - slope * reach, y + slope * reach, null]),
    line: { color: colors.vermillion, width: 3, dash: "dash" },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function markTrace(points: readonly LineChartPoint[]): Trace {
  return {
    type: "scatter",
    mode: "text+markers",
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ name = "" }) => name),
    textposition: points.map(besideCurve) as never, // Plotly takes a list, which its types do not have
    textfont: { size: 13, color: ink.text },
    // A shape for each, that they differ where they have no name.
    marker: {
      color: colors.black,
      size: 11,
      symbol: points.map((_, place) => marks[place % marks.length]),
      line: { color: ink.paper, width: 1.5 },
    },
    cliponaxis: false,
    hovertemplate: "(%{x:.3~g}, %{y:.3~g})<extra></extra>",
    showlegend: false,
  };
}

/** Off the curve where its slope is known: below it, on the side to which it rises. */
function besideCurve({ slope }: LineChartPoint) {
  if (slope === undefined) return "top center";
  return slope < 0 ? "bottom left" : "bottom right";
}

const marks = ["circle", "diamond", "square"] as const;

/** A sentence for each. */
export function pointsInWords(points: readonly LineChartPoint[]): string[] {
  return points.map(({ x, y, name, slope }) => {
    const tangent = slope === undefined ? "" : `, with a tangent of slope ${formatNumber(slope)}`;
    return `A point${name ? `, "${name}",` : ""} is marked at (${formatNumber(x)}, ${formatNumber(y)})${tangent}.`;
  });
}
