/** @file The networks from the lessons, with one layer or with several. */

export { type CompareWithBaselineOptions, compareWithBaseline } from "./compareWithBaseline.js";
export type { History } from "./history.js";
export { type Layer, type Layers, randomLayers } from "./layer.js";
export { accuracy, squaredError } from "./loss.js";
export { sigmoid, sigmoidDeriv } from "./sigmoid.js";
export { type Step, step } from "./step.js";
export { type LayersStep, predict, stepLayers } from "./stepLayers.js";
export { type Trained, train } from "./train.js";
export { type TrainedLayers, trainLayers } from "./trainLayers.js";
