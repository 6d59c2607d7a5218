// @ts-check
/** @file How fast the project wants to be. */

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {number} value that was measured
 * @property {number} most that it may be
 * @property {"times" | "seconds" | "bytes"} unit
 */

/**
 * The most that a step may take, as a share of numpy's time in the same run, by samples.
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
 * The most that a product may take, as a share of numpy's time in the same run, by its sizes.
 *
 * @type {Record<string, number>}
 */
const products = { 64: 4, 256: 5.5, 1024: 5.5, "1797x64x32": 5.5 };

/** The most that the first 1000 steps may take, in seconds. */
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
        goal(`the lesson's loop, ${what}, to numpy's`, lesson / numpy, most.lesson, "times"),
        goal(`train, ${what}, to numpy's`, train / numpy, most.train, "times"),
      ];
    }),
    ...matmul.map(({ what, size, seconds: { numpy, nn } }) =>
      goal(`${what}, to numpy's`, nn / numpy, products[size], "times"),
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
  const { oneByOne, sideBySide } = lessons;
  const firstCells = Object.values(executions).map(({ firstCell }) => firstCell);
  return [
    goal("kernel ready, to ipykernel", ours.seconds / ipykernel.seconds, 1.3, "times"),
    goal("kernel ready, memory", ours.memory, 200e6, "bytes"),
    goal("slowest first cell of a lesson", Math.max(...firstCells), 0.16, "seconds"),
    goal("four lessons in four kernels, to Python's one", oneByOne / python.seconds, 4.2, "times"),
    goal("the same by `npm run notebooks`", sideBySide / python.seconds, 1.5, "times"),
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
