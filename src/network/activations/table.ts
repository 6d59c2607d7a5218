/** @file The list of all activations. */
import type { Activation, Elementwise } from "./activation.js";
import { identity } from "./identity.js";
import { leakyRelu } from "./leakyRelu.js";
import { relu } from "./relu.js";
import { sigmoid } from "./sigmoid.js";
import { softmax } from "./softmax.js";
import { tanh } from "./tanh.js";

/** All activations by name. */
export const activations = { sigmoid, tanh, relu, leakyRelu, identity, softmax } satisfies Record<
  string,
  Activation
>;

/** The name of an activation. */
export type ActivationName = keyof typeof activations;

/** The name of an activation that fits in any layer. */
export type HiddenActivationName = {
  [Name in ActivationName]: (typeof activations)[Name] extends Elementwise ? Name : never;
}[ActivationName];

/** The activations that fit in any layer. */
export const hiddenActivations = Object.fromEntries(
  Object.entries<Activation>(activations).filter(([, { slope }]) => slope),
);

/** The activation of a layer that does not name one. */
export const DEFAULT_ACTIVATION: ActivationName = "sigmoid";

/** Returns the activation of a layer that has been checked. */
export function activationOf({
  activation = DEFAULT_ACTIVATION,
}: {
  activation?: ActivationName;
}): Activation {
  return activations[activation];
}
