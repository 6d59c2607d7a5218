/** @file How charts look: colours, dashes and marks that everybody can tell apart, and in print too. */

import type { ScatterLine } from "plotly.js";
import type { Trace } from "./chart.js";

/**
 * The Okabe-Ito palette, whose colours also differ for people who are colour-blind. Its yellow is left
 * out: one can hardly see it on white paper. (M. Okabe, K. Ito: Color Universal Design, 2008.)
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

/** A colour of the palette that lets through what is drawn below it. Opacity 0 cannot be seen. */
export function translucent(color: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgba(${parts.join(",")},${opacity.toFixed(2)})`;
}

/** Text, and lines that are not data. */
export const ink = { text: "#222222", axis: "#666666", grid: "#e4e4e4", paper: "#ffffff" };

/** Below 0, at 0 and above, as the middle of the scale is 0: the colours of numbers with a sign. */
export const diverging: [at: number, color: string][] = [
  [0, colors.vermillion],
  [0.5, ink.paper],
  [1, colors.blue],
];

const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;
const marks = ["circle", "square", "diamond", "triangle-up", "x", "star"] as const;
const order = Object.values(colors);

/** Up to this many points, each has a mark. More marks would touch each other. */
const FEW = 30;

/** Colour, dash and mark of the line at this place: seven colours by six dashes, all different. */
export function lineStyle(place: number, points: number): Trace {
  const color = order[place % order.length];
  const dash = dashes[place % dashes.length];
  // Plotly would leave points out, and a smooth curve would have corners.
  const line: Partial<ScatterLine> = { color, dash, width: 2.5, simplify: false };
  if (points > FEW) return { mode: "lines", line };
  const symbol = marks[place % marks.length];
  return { mode: "lines+markers", line, marker: { color, symbol, size: 8 } };
}
