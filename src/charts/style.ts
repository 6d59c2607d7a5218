/** @file Colours, dashes and markers that everyone can tell apart, even in print. */

import type { ScatterLine } from "plotly.js";
import type { Trace } from "./chart.js";

/**
 * The Okabe-Ito palette, whose colours look different even to colour-blind people. Its yellow is left out
 * because it is hard to see on white paper. (M. Okabe, K. Ito: Color Universal Design, 2008.)
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

/** Makes a colour of the palette translucent. At an opacity of 0, it is invisible. */
export function translucent(color: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgba(${parts.join(",")},${opacity.toFixed(2)})`;
}

/** The colours of text, of lines that are not data, and of the background. */
export const ink = { text: "#222222", axis: "#666666", grid: "#e4e4e4", paper: "#ffffff" };

/** The colour scale for positive and negative numbers: orange below 0, white at 0, blue above 0. */
export const diverging: [position: number, color: string][] = [
  [0, colors.vermillion],
  [0.5, ink.paper],
  [1, colors.blue],
];

const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;
const symbols = ["circle", "square", "diamond", "triangle-up", "x", "star"] as const;
const order = Object.values(colors);

/** Lines with at most this many points have a marker at each point. More markers would touch each other. */
const FEW = 30;

/** The colour, dash and marker of the line with this index. Seven colours and six dashes make 42 different lines. */
export function lineStyle(index: number, points: number): Trace {
  const color = order[index % order.length];
  const dash = dashes[index % dashes.length];
  // With `simplify`, Plotly would leave out points, and smooth curves would have corners.
  const line: Partial<ScatterLine> = { color, dash, width: 2.5, simplify: false };
  if (points > FEW) return { mode: "lines", line };
  const symbol = symbols[index % symbols.length];
  return { mode: "lines+markers", line, marker: { color, symbol, size: 8 } };
}
