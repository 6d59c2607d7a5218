/** @file The networks of the lessons: one layer, from its sigmoid to its training, and several. */
export * from "./layers/index.js";
export { accuracy, squaredError } from "./loss.js";
export { sigmoid, sigmoidDeriv } from "./sigmoid.js";
export { type Step, step } from "./step.js";
export { type Trained, train } from "./train.js";
