/** @file Charts as plain values; nothing outside this folder knows Plotly's vocabulary. */
export type { Chart } from "./chart.js";
export { type CurvesOptions, curves } from "./curves.js";
export {
  type NetworkPictureOptions,
  networkPicture,
  type PictureLayer,
} from "./networkPicture.js";
export type { Numbers } from "./numbers.js";
export { type SideBySideOptions, sideBySide } from "./sideBySide.js";
