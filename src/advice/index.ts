/** @file Training that explains in words what went wrong, and a comparison with the simplest guess. */

export { type CompareWithBaselineOptions, compareWithBaseline } from "./compareWithBaseline.js";
export { type Trained, train } from "./train.js";
export { type TrainedLayers, trainLayers } from "./trainLayers.js";
