// @ts-check
/** @file How fast the project wants to be. */

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {number} value that was measured
 * @property {number} most that it may be
 * @property {"times" | "seconds" | "bytes"} unit
 */

/** The most that a step may take, as a share of numpy's time in the same run, by samples. */
const steps = {
  4: { lesson: 0.06, train: 0.01 },
  100: { lesson: 0.5, train: 0.08 },
  10000: { lesson: 3.5, train: 1 },
  1000000: { lesson: 2.5, train: 0.85 },
};

/** The most that the first 1000 steps may take, in seconds. */
const firstSteps = 0.02;

/**
 * @param {import("./bench.js").Results} results
 * @returns {Goal[]}
 */
export function goals({ training = [], first = [], notebooks }) {
  return [
    ...training.flatMap(({ what, size, seconds: { numpy, lesson, train } }) => {
      const most = steps[/** @type {keyof typeof steps} */ (size)];
      return [
        goal(`the lesson's loop, ${what}, to numpy's`, lesson / numpy, most.lesson, "times"),
        goal(`train, ${what}, to numpy's`, train / numpy, most.train, "times"),
      ];
    }),
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
