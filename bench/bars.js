// @ts-check
/** @file How fast the project wants to be, and whether it is. */

import { digits, megabytes, table, time } from "./text.js";

/**
 * @typedef {import("./contest.js").Result} Result
 * @typedef {import("./notebooks.js").Notebooks} Notebooks
 * @typedef {object} Bar
 * @property {string} what
 * @property {number} value
 * @property {number} most
 * @property {(value: number) => string} text of a value
 */

/** The most that a step may take, as a share of numpy's time in the same run. */
const steps = [
  { size: 4, lesson: 0.06, train: 0.01 },
  { size: 100, lesson: 0.5, train: 0.08 },
  { size: 10_000, lesson: 3.5, train: 1.0 },
  { size: 1_000_000, lesson: 2.5, train: 0.85 },
];

/** @param {number} value */
const times = (value) => `${digits(value)} ×`;

/**
 * @param {Result[]} trainings
 * @returns {Bar[]}
 */
export function trainingBars(trainings) {
  return steps.flatMap(({ size, lesson, train }) => {
    const result = trainings.find((one) => one.kind === "training" && one.size === size);
    if (!result) return [];
    const { numpy, ...seconds } = result.seconds;
    const what = `a step of ${size.toLocaleString("en")} samples, to numpy's`;
    return [
      {
        what: `the lesson's loop, ${what}`,
        value: seconds.lesson / numpy,
        most: lesson,
        text: times,
      },
      { what: `train, ${what}`, value: seconds.train / numpy, most: train, text: times },
    ];
  });
}

/**
 * @param {Result} first
 * @returns {Bar[]}
 */
export function firstStepsBars({ seconds: { lesson, train } }) {
  const what = "first 1000 steps, above an empty process";
  return [
    { what: `the lesson's loop, ${what}`, value: lesson, most: 0.02, text: time },
    { what: `train, ${what}`, value: train, most: 0.02, text: time },
  ];
}

/**
 * @param {Notebooks} notebooks
 * @returns {Bar[]}
 */
export function notebookBars({ project, bare, lessons, python, anewSeconds, againSeconds }) {
  const together = "all four lessons, to the same in Python";
  return [
    { what: together, value: anewSeconds / python.seconds, most: 1.5, text: times },
    {
      what: `${together}, with no cell changed`,
      value: againSeconds / python.seconds,
      most: 1.5,
      text: times,
    },
    {
      what: "kernel ready beside this project, to one without any types",
      value: project.seconds / bare.seconds,
      most: 1.7,
      text: times,
    },
    {
      what: "kernel ready beside this project, memory",
      value: project.memory,
      most: 230e6,
      text: megabytes,
    },
    {
      what: "slowest first cell of a lesson",
      value: Math.max(...lessons.map(({ firstCell }) => firstCell)),
      most: 0.5,
      text: time,
    },
  ];
}

/** @param {Bar[]} bars */
export function barTable(bars) {
  return table(
    ["bar", "at most", "is", ""],
    bars.map(({ what, value, most, text }) => [
      what,
      text(most),
      text(value),
      verdict(value, most),
    ]),
  );
}

/** @param {number} value @param {number} most */
function verdict(value, most) {
  const percent = Math.round(Math.abs(value / most - 1) * 100);
  return value <= most ? `met, ${percent} % under` : `**missed**, ${percent} % over`;
}
