// @ts-check
/** @file The performance goals of the project. */

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {number} value the measured value
 * @property {number} most the target, which the value must not exceed
 * @property {"times" | "seconds" | "bytes"} unit
 */

/**
 * The target time for a step relative to numpy's, keyed by the number of samples.
 *
 * @type {Record<string, { lesson: number, train: number }>}
 */
const steps = {
  4: { lesson: 0.055, train: 0.008 },
  100: { lesson: 0.2, train: 0.035 },
  10000: { lesson: 2.5, train: 0.7 },
  1000000: { lesson: 1.8, train: 0.55 },
};

/**
 * The target time for a matrix product relative to numpy's, keyed by the product's sizes.
 *
 * @type {Record<string, number>}
 */
const products = { 64: 4, 256: 5.5, 1024: 5.5, "1797x64x32": 5.5 };

/** The target time for the first 1000 steps, in seconds. */
const firstSteps = 0.02;

/**
 * @param {import("./bench.js").Results} results
 * @returns {Goal[]}
 */
export function goals({ training = [], matmul = [], first = [], notebooks }) {
  return [
    ...training.flatMap(({ what, size, seconds: { numpy, lesson, train } }) => {
      const most = steps[size];
      return [
        goal(
          `the lesson's loop, ${what}, compared with numpy`,
          lesson / numpy,
          most.lesson,
          "times",
        ),
        goal(`train, ${what}, compared with numpy`, train / numpy, most.train, "times"),
      ];
    }),
    ...matmul.map(({ what, size, seconds: { numpy, nn } }) =>
      goal(`${what}, compared with numpy`, nn / numpy, products[size], "times"),
    ),
    ...first.flatMap(({ what, seconds: { lesson, train } }) => [
      goal(`the lesson's loop, ${what}`, lesson, firstSteps, "seconds"),
      goal(`train, ${what}`, train, firstSteps, "seconds"),
    ]),
    ...(notebooks ? notebookGoals(notebooks) : []),
  ];
}

/** @param {import("./notebooks.js").Notebooks} notebooks */
function notebookGoals({ starts: { ours, python: ipykernel }, executions, python, ...lessons }) {
  const { oneByOne, inParallel } = lessons;
  const firstCells = Object.values(executions).map(({ firstCell }) => firstCell);
  return [
    goal(
      "time until the kernel is ready, compared with ipykernel",
      ours.seconds / ipykernel.seconds,
      1.3,
      "times",
    ),
    goal("memory when the kernel is ready", ours.memory, 200e6, "bytes"),
    goal("slowest first cell of a lesson", Math.max(...firstCells), 0.16, "seconds"),
    goal(
      "four lessons, one after another, compared with one Python notebook",
      oneByOne / python.seconds,
      4.2,
      "times",
    ),
    goal(
      "four lessons with `npm run notebooks`, compared with one Python notebook",
      inParallel / python.seconds,
      1.5,
      "times",
    ),
  ];
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} most
 * @param {Goal["unit"]} unit
 * @returns {Goal}
 */
const goal = (what, value, most, unit) => ({ what, value, most, unit });
