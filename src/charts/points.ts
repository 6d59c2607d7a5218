/** @file Marked points on lines, and the tangents through them. */

import { checkFinite } from "../checks.js";
import { describeValue, formatNumber } from "../describe.js";
import { typeError } from "../errors.js";
import type { Trace } from "./chart.js";
import { colors, ink } from "./style.js";
import { extent } from "./text.js";

/** A point to mark on a line chart. */
export interface LineChartPoint {
  /** The x coordinate. */
  x: number;
  /** The y coordinate. */
  y: number;
  /** The label next to the point. */
  name?: string;
  /** The slope of the curve at the point. If you pass a slope, the tangent is drawn too. */
  slope?: number;
}

/** The length of a tangent in each direction, as a fraction of the x axis. */
const REACH = 0.18;

/**
 * Checks the points to mark.
 *
 * @param name the name of the calling function, for error messages
 * @throws {TypeError} if points is not a list, or a label is not a string
 * @throws {RangeError} if an x, y or slope is not a finite number
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
      throw typeError(`${of("name")} must be a string, not ${describeValue(point.name)}`);
  }
}

/**
 * Makes the trace of the points and, if there are any, the traces of the tangents. The points cover
 * the tangents.
 *
 * @param xValues the x values of the lines, which determine the length of the tangents
 */
export function pointTraces(
  points: readonly LineChartPoint[],
  xValues: readonly number[],
): Trace[] {
  const tangents = points.filter(({ slope }) => slope !== undefined);
  return [
    ...(tangents.length > 0 ? [tangentTrace(tangents, xValues)] : []),
    ...(points.length > 0 ? [markerTrace(points)] : []),
  ];
}

function tangentTrace(points: readonly LineChartPoint[], xValues: readonly number[]): Trace {
  const [low, high] = extent(xValues);
  const reach = (high - low || 1) * REACH;
  return {
    type: "scatter",
    mode: "lines",
    // A null ends each line.
    x: points.flatMap(({ x }) => [x - reach, x + reach, null]),
    y: points.flatMap(({ y, slope = 0 }) => [y - slope * reach, y + slope * reach, null]),
    line: { color: colors.vermillion, width: 3, dash: "dash" },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function markerTrace(points: readonly LineChartPoint[]): Trace {
  return {
    type: "scatter",
    mode: "text+markers",
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ name = "" }) => name),
    textposition: points.map(labelPosition) as never, // Plotly accepts a list, but its types do not
    textfont: { size: 13, color: ink.text },
    // The markers differ, so that points without a name can be told apart.
    marker: {
      color: colors.black,
      size: 11,
      symbol: points.map((_, index) => symbols[index % symbols.length]),
      line: { color: ink.paper, width: 1.5 },
    },
    cliponaxis: false,
    hovertemplate: "(%{x:.3~g}, %{y:.3~g})<extra></extra>",
    showlegend: false,
  };
}

/**
 * Chooses the position of a label. If the slope is known, the label is below the curve, where it does not
 * cover the line.
 */
function labelPosition({ slope }: LineChartPoint) {
  if (slope === undefined) return "top center";
  return slope < 0 ? "bottom left" : "bottom right";
}

const symbols = ["circle", "diamond", "square"] as const;

/** Describes each point in a sentence. */
export function pointsInWords(points: readonly LineChartPoint[]): string[] {
  return points.map(({ x, y, name, slope }) => {
    const tangent = slope === undefined ? "" : `, with a tangent of slope ${formatNumber(slope)}`;
    return `A point${name ? ` labelled "${name}"` : ""} is marked at (${formatNumber(x)}, ${formatNumber(y)})${tangent}.`;
  });
}
