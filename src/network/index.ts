/** @file The networks from the lessons, with one layer or with several. */

export type { ActivationName, HiddenActivationName } from "./activations/table.js";
export type { History } from "./history.js";
export { type Layer, type Layers, type RandomLayersOptions, randomLayers } from "./layer.js";
export { accuracy, squaredError } from "./loss.js";
export type { LossName } from "./losses.js";
export { sigmoid, sigmoidDeriv } from "./sigmoid.js";
export { type Step, step } from "./step.js";
export { type LayersStep, predict, type StepLayersOptions, stepLayers } from "./stepLayers.js";
