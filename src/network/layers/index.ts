/** @file Networks of any number of layers, with sigmoid units. */
export { type Layer, type Layers, randomLayers } from "./layer.js";
export { type LayersStep, predict, stepLayers } from "./step.js";
export { type TrainedLayers, trainLayers } from "./train.js";
