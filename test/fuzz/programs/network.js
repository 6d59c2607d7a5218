// @ts-check
/** @file How programs call the functions for neural networks. */

import { code } from "./code.js";
import { anArray, made, mismatched } from "./operands.js";

/**
 * @typedef {import("./operations.js").Write} Write
 * @typedef {import("../randomChoice.js").Dice} Dice
 * @typedef {import("./writer.js").Writer} Writer
 */

/** Makes an array of the given shape, or sometimes of a different shape. */
export function almost(
  /** @type {Dice} */ dice,
  /** @type {Writer} */ writer,
  /** @type {readonly number[]} */ shape,
) {
  const wanted = dice.oneIn(12) ? mismatched(dice, shape) : shape;
  const same = (/** @type {readonly number[]} */ its) => String(its) === String(wanted);
  return anArray(dice, writer, same, () => wanted);
}

/** Makes the inputs of one or more samples. */
function inputs(/** @type {Dice} */ dice, /** @type {Writer} */ writer) {
  return anArray(
    dice,
    writer,
    ({ length, 0: n }) => length === 2 && n > 0 && n < 10,
    () => [4, 3],
  );
}

/** Makes the arguments that `step` and `train` take before the learning rate. */
function samples(/** @type {Dice} */ dice, /** @type {Writer} */ writer) {
  const x = inputs(dice, writer);
  const [n, features] = x.shape;
  const targets = dice.oneIn(12) ? [1, n] : [n, 1];
  const y = code`${almost(dice, writer, targets)}.greater(0)`;
  return code`${x}, ${y}, ${almost(dice, writer, [features, 1])}, ${almost(dice, writer, [1])}`;
}

/** Makes layers for the given number of inputs, and also returns the number of outputs. */
function layers(
  /** @type {Dice} */ dice,
  /** @type {Writer} */ writer,
  /** @type {number} */ width,
) {
  const first = dice.oneIn(10) ? width + 1 : width;
  const outputs = dice.pick([1, 2]);
  switch (dice.below(4)) {
    case 1:
      return {
        outputs,
        text: code`[{ weights: ${almost(dice, writer, [first, outputs])}, bias: ${almost(dice, writer, [outputs])} }]`,
      };
    case 2:
      return { outputs, text: code`randomLayers(seeded("b"), ${first}, 3, ${outputs})` };
    case 3: {
      const hidden = dice.pick([3, 2]);
      const between = dice.oneIn(8) ? hidden + 1 : hidden;
      return {
        outputs,
        text: code`[{ weights: ${made(dice, [first, hidden])}, bias: zeros(${hidden}) }, { weights: ${made(dice, [between, outputs])}, bias: zeros(${outputs}), name: "last" }]`,
      };
    }
    default:
      return { outputs, text: code`randomLayers(randomState(1), ${first}, ${outputs})` };
  }
}

/**
 * The fields of each function's result that are checked. The compiler would take too long to check the whole
 * type.
 */
const parts = {
  step: [
    "ho",
    "yPred",
    "MSE",
    "loss",
    "acc",
    "dMSE_dho",
    "dho_dWo",
    "deltaWo",
    "deltabo",
    "Wo",
    "bo",
  ],
  train: ["losses", "accuracies", "Wo", "bo", "diagnosis"],
  stepLayers: [
    "yPred",
    "loss",
    "h[0]",
    "a[0]",
    "deltas[0].weights",
    "layers[0].weights",
    "layers[0].bias",
    "layers",
  ],
  trainLayers: ["losses", "accuracies", "layers[0].weights", "layers[0].bias", "layers"],
};

/**
 * Makes options in which held-out samples are present, may be present, or have the type `any`. Also returns whether
 * they are present for sure.
 *
 * @returns {[options: import("./code.js").Code, isSure: boolean]}
 */
function heldOutOptions(/** @type {Dice} */ dice, /** @type {import("./code.js").Code} */ held) {
  const unsure = (/** @type {import("./code.js").Code} */ options) => ({
    ...options,
    known: false,
    unions: options.unions + 1,
  });
  switch (dice.below(8)) {
    case 1:
      return [unsure(code`yes ? { heldOut: ${held} } : {}`), false];
    case 2:
      return [unsure(code`{ seed: "a", ...(yes ? { heldOut: ${held} } : {}) }`), false];
    case 3:
      return [unsure(code`{ heldOut: asAny(${held}) }`), false];
    case 4:
      return [unsure(code`asAny({ heldOut: ${held} })`), false];
    default:
      return [code`{ batchSize: 2, heldOut: ${held} }`, true];
  }
}

/** @type {Write} */
function ofLayers(dice, writer) {
  const x = inputs(dice, writer);
  const { outputs, text } = layers(dice, writer, x.shape[1]);
  const y = code`${almost(dice, writer, [x.shape[0], outputs])}.greater(0)`;
  switch (dice.below(4)) {
    case 3: {
      const rows = 1 + dice.below(3);
      const heldX = almost(dice, writer, [rows, x.shape[1]]);
      const heldY = code`${almost(dice, writer, [rows, outputs])}.greater(0)`;
      const held = code`{ x: ${heldX}, yTrue: ${heldY} }`;
      const [options, isSure] = heldOutOptions(dice, held);
      const part = isSure
        ? dice.pick(["losses", "heldOut.losses", "heldOut.accuracies", "layers"])
        : dice.pick(["losses", "heldOut", "heldOut?.losses"]);
      return code`trainLayers(${x}, ${y}, ${text}, 0.1, ${dice.pick([3, 0])}, ${options}).${part}`;
    }
    case 1: {
      const part = dice.pick(parts.stepLayers);
      const step = code`stepLayers(${x}, ${y}, ${text}, 0.1).${part}`;
      // The type of this list says only that each item is a matrix.
      return part.includes("[0]") && !part.includes(".") ? { ...step, known: false } : step;
    }
    case 2:
      return code`trainLayers(${x}, ${y}, ${text}, 0.1, ${dice.pick([3, 0])}).${dice.pick(parts.trainLayers)}`;
    default:
      return code`predict(${x}, ${text})`;
  }
}

/** @type {Write[]} */
export const network = [
  (dice, writer) => code`${dice.pick(["sigmoid", "sigmoidDeriv"])}(${anArray(dice, writer)})`,
  (dice, writer) => {
    const a = anArray(dice, writer);
    return code`${dice.pick(["squaredError", "accuracy"])}(${a}, ${almost(dice, writer, a.shape)})`;
  },
  (dice, writer) => code`step(${samples(dice, writer)}, 0.1).${dice.pick(parts.step)}`,
  (dice, writer) =>
    code`train(${samples(dice, writer)}, 0.1, ${dice.pick([3, 0])}).${dice.pick(parts.train)}`,
  ofLayers,
];
