/** @file Charts as plain values in Plotly's format. The code that packs and sends them is in display/. */
export { type BoundaryOptions, decisionBoundary } from "./boundary.js";
export {
  type ChainRuleDiagramOptions,
  type ChainValues,
  chainRuleDiagram,
} from "./chainRuleDiagram.js";
export type { Chart, ChartFrame, PlotlyChart } from "./chart.js";
export { type ConfusionMatrixOptions, confusionMatrix } from "./confusionMatrix.js";
export { type FanChartOptions, fanChart } from "./fanChart.js";
export { type ImageGridOptions, imageGrid } from "./imageGrid.js";
export { type LineChartOptions, lineChart } from "./lineChart.js";
export {
  type DiagramLayer,
  type NetworkDiagramOptions,
  networkDiagram,
} from "./networkDiagram.js";
export type { Numbers } from "./numbers.js";
export type { LineChartPoint } from "./points.js";
export type { Predict } from "./predictionGrid.js";
export type { Moment } from "./replay.js";
export { type BoundaryMoment, boundaryReplay } from "./replayBoundary.js";
export {
  type TrainingMoment,
  type TrainingReplayOptions,
  trainingReplay,
} from "./replayTraining.js";
export { type SideBySideOptions, sideBySide } from "./sideBySide.js";
export { type SliderOptions, slider } from "./slider.js";
