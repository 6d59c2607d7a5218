/** @file How charts look: colours, dashes and marks that differ for every eye, and in print. */

import type { ScatterLine } from "plotly.js";
import type { Trace } from "./chart.js";

/**
 * The Okabe-Ito palette, which stays apart under every kind of colour blindness, without its
 * yellow, which white paper swallows. (M. Okabe, K. Ito: Color Universal Design, 2008.)
 */
export const colors = {
  blue: "#0072b2",
  vermillion: "#d55e00",
  green: "#009e73",
  purple: "#cc79a7",
  orange: "#e69f00",
  sky: "#56b4e9",
  black: "#000000",
};

/** A colour of the palette through which what lies below can be seen; opacity 0 is all clear. */
export function translucent(color: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgba(${parts.join(",")},${opacity.toFixed(2)})`;
}

/** Text, and lines that are not data. */
export const ink = { text: "#222222", axis: "#666666", grid: "#e4e4e4", paper: "#ffffff" };

const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;
const marks = ["circle", "square", "diamond", "triangle-up", "x", "star"] as const;
const order = Object.values(colors);

/** Up to so many points a line has a mark on each; beyond, the marks would run into a band. */
const FEW = 30;

/** Colour, dash and mark of the line at this place: seven colours by six dashes, all different. */
export function lineStyle(place: number, points: number): Trace {
  const color = order[place % order.length];
  const dash = dashes[place % dashes.length];
  // Simplified, a smooth curve would show corners.
  const line: Partial<ScatterLine> = { color, dash, width: 2.5, simplify: false };
  if (points > FEW) return { mode: "lines", line };
  const symbol = marks[place % marks.length];
  return { mode: "lines+markers", line, marker: { color, symbol, size: 8 } };
}
