// @ts-check
/**
 * @file Edits that learners may make in the lessons, both those that the lessons suggest and others. Each
 * edit replaces strings in the code cells. After the edit, all cells must still run, and what they print must
 * be true.
 *
 * @typedef {object} Edit
 * @property {string} lesson the number of the lesson
 * @property {string} what a short description
 * @property {[was: string, is: string][]} changes
 * @property {RegExp[]} [says] patterns that the printed output must match
 * @property {string[]} [unanswerable] exercises whose worked answer no longer fits; they keep their placeholder
 */

/** The changes that give lessons 3 and 4 a fifth sample. */
/** @type {[string, string][]} */
const fifthSample = [
  ["[0, 1, 1]]", "[0, 1, 1], [1, 1, 0]]"],
  ["array([[0, 1, 1, 0]]).T", "array([[0, 1, 1, 0, 1]]).T"],
];

/** @type {[string, string][]} */
const threeSamples = [
  ["[[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]]", "[[0, 0, 1], [1, 1, 1], [1, 0, 1]]"],
  ["array([[0, 1, 1, 0]]).T", "array([[0, 1, 1]]).T"],
];

/** @type {[string, string][]} */
const fourthFeature = [
  [
    "[[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]]",
    "[[0, 0, 1, 1], [1, 1, 1, 0], [1, 0, 1, 0], [0, 1, 1, 1]]",
  ],
];

/** @type {Edit[]} */
export const edits = [
  {
    lesson: "0",
    what: "the change suggested in the lesson",
    changes: [["1 + 2 * 3", "10 + 2 * 3"]],
    says: [/^16$/m],
  },
  {
    lesson: "1",
    what: "11 points",
    changes: [["linspace(-10, 10, 1000)", "linspace(-5, 5, 11)"]],
  },
  {
    lesson: "1",
    what: "999 points",
    changes: [["linspace(-10, 10, 1000)", "linspace(-10, 10, 999)"]],
  },
  { lesson: "1", what: "a different seed", changes: [["{ seed: 1234 }", "{ seed: 7 }"]] },
  {
    lesson: "2",
    what: "a fifth sample",
    changes: [
      ["  [0, 1, 1],\n]", "  [0, 1, 1],\n  [1, 1, 0],\n]"],
      ["array([[0, 1, 1, 0]]).T", "array([[0, 1, 1, 0, 1]]).T"],
    ],
  },
  {
    lesson: "2",
    what: "a fourth feature",
    changes: [
      [
        "  [0, 0, 1],\n  [1, 1, 1],\n  [1, 0, 1],\n  [0, 1, 1],\n",
        "  [0, 0, 1, 1],\n  [1, 1, 1, 0],\n  [1, 0, 1, 0],\n  [0, 1, 1, 1],\n",
      ],
    ],
    unanswerable: ["weightsByHand"],
  },
  {
    lesson: "2",
    what: "one sample",
    changes: [
      ["  [0, 0, 1],\n  [1, 1, 1],\n  [1, 0, 1],\n  [0, 1, 1],\n", "  [0, 0, 1],\n"],
      ["array([[0, 1, 1, 0]]).T", "array([[0]]).T"],
    ],
  },
  { lesson: "2", what: "a different seed", changes: [["randomState(1234)", "randomState(7)"]] },
  {
    lesson: "3",
    what: "lr 1, as the lesson suggests",
    changes: [["const lr = 0.01", "const lr = 1"]],
  },
  { lesson: "3", what: "a fifth sample", changes: fifthSample },
  { lesson: "3", what: "three samples", changes: threeSamples },
  { lesson: "3", what: "a fourth feature", changes: fourthFeature },
  {
    lesson: "3",
    what: "different targets",
    changes: [["array([[0, 1, 1, 0]]).T", "array([[1, 0, 0, 1]]).T"]],
  },
  { lesson: "3", what: "a different seed", changes: [["randomState(1234)", "randomState(7)"]] },
  {
    lesson: "4",
    what: "lr 1, as the lesson suggests",
    changes: [["const lr = 0.01", "const lr = 1"]],
  },
  {
    lesson: "4",
    what: "lr 0.0001, as the lesson suggests",
    changes: [["const lr = 0.01", "const lr = 0.0001"]],
  },
  {
    lesson: "4",
    what: "a different seed, as the lesson suggests",
    changes: [["randomState(1234)", "randomState(7)"]],
  },
  { lesson: "4", what: "a fifth sample", changes: fifthSample },
  { lesson: "4", what: "three samples", changes: threeSamples },
  { lesson: "4", what: "a fourth feature", changes: fourthFeature, unanswerable: ["unseenSample"] },
  {
    lesson: "4",
    what: "10000 steps, as the lesson suggests",
    changes: [["const steps = 1000", "const steps = 10000"]],
  },
  { lesson: "4", what: "100 steps", changes: [["const steps = 1000", "const steps = 100"]] },
  { lesson: "4", what: "one step", changes: [["const steps = 1000", "const steps = 1"]] },
  {
    lesson: "4",
    what: "the targets of XOR",
    changes: [["array([[0, 1, 1, 0]]).T", "array([[0, 0, 1, 1]]).T"]],
  },
  {
    lesson: "5",
    what: "a different word and lr 3, as the lesson suggests",
    changes: [
      ['const word = "coffee"', 'const word = "수진"'],
      ["const lr = 0.1", "const lr = 3"],
    ],
  },
  {
    lesson: "5",
    what: "two features, as the lesson suggests",
    changes: [["const features = [0, 1, 2]", "const features = [0, 2]"]],
  },
  {
    lesson: "5",
    what: "lr 30, as the lesson suggests",
    changes: [["const lr = 0.1", "const lr = 30"]],
    says: [/runs never get all answers right/],
  },
  {
    lesson: "5",
    what: "the targets of XOR, as the lesson suggests",
    changes: [["array([[0, 1, 1, 0]]).T", "array([[0, 0, 1, 1]]).T"]],
    says: [/1000 of 1000 runs never get all answers right/, /lr 0\.1: The loss has settled/],
  },
  {
    lesson: "5",
    what: "a fifth sample",
    changes: [
      ["[0, 1, 1]]);", "[0, 1, 1], [1, 1, 0]]);"],
      ["array([[0, 1, 1, 0]]).T", "array([[0, 1, 1, 0, 1]]).T"],
    ],
  },
  {
    lesson: "5",
    what: "a fourth feature",
    changes: [
      [
        "[[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]]",
        "[[0, 0, 1, 1], [1, 1, 1, 0], [1, 0, 1, 0], [0, 1, 1, 1]]",
      ],
      ["const features = [0, 1, 2]", "const features = [0, 1, 2, 3]"],
    ],
  },
  {
    lesson: "5",
    what: "50 steps and 10 runs",
    changes: [
      ["const steps = 1000", "const steps = 50"],
      ["const runs = 1000", "const runs = 10"],
    ],
  },
  ...[1, 2].map((H) => ({
    lesson: "6",
    what: `H = ${H}`,
    changes: /** @type {[string, string][]} */ ([["const H = 3", `const H = ${H}`]]),
  })),
  {
    lesson: "6",
    what: "H = 8 and a different seed",
    changes: [
      ["const H = 3", "const H = 8"],
      ["const generator = randomState(1234)", "const generator = randomState(7)"],
      ["const start = randomLayers(randomState(1234)", "const start = randomLayers(randomState(7)"],
    ],
  },
  {
    lesson: "6",
    what: "a fifth sample",
    changes: [
      ["[1, 1]]);", "[1, 1], [2, 2]]);"],
      ["array([[0, 1, 1, 0]]).T", "array([[0, 1, 1, 0, 1]]).T"],
    ],
  },
  {
    lesson: "6",
    what: "different layers for the ring, as the lesson suggests",
    changes: [
      ["randomLayers(randomState(1234), 2, 4, 4, 1)", "randomLayers(randomState(1234), 2, 2, 1)"],
    ],
  },
  {
    lesson: "7",
    what: "the digits 1 and 7 and two hidden units, as the lesson suggests",
    changes: [
      ["[3, 8].includes", "[1, 7].includes"],
      ["labels.equal(8)", "labels.equal(7)"],
      ["const H = 16", "const H = 2"],
    ],
  },
  {
    lesson: "7",
    what: "batches of 4, as the lesson suggests, and a different order",
    changes: [
      ["const batchSize = 32", "const batchSize = 4"],
      ['seeded("split")', 'seeded("다른 순서")'],
    ],
  },
  {
    lesson: "7",
    what: "a learning rate of 1, as the lesson suggests",
    changes: [["tenStart, 0.1, epochs", "tenStart, 1, epochs"]],
    says: [/All 10 outputs predict less than .* hardly learn\..* smaller lr/],
  },
  {
    lesson: "7",
    what: "batches of 400, as the lesson suggests, and fewer training samples",
    changes: [
      ["const batchSize = 32", "const batchSize = 400"],
      ["1347", "600"],
    ],
  },
  {
    lesson: "8",
    what: "a different table and no other change",
    changes: [['const file = "bicycle.csv"', 'const file = "../test/notebooks/pets.csv"']],
    says: [
      /"stays": no is 0, yes is 1\./,
      /"kind": a column of 0s and 1s for each of cat, dog, rabbit\./,
    ],
  },
  {
    lesson: "8",
    what: "the second column and no temperature, as the lesson suggests",
    changes: [
      ["(name) => name !== answer", '(name) => name !== answer && name !== "temperature"'],
      ["const column = 0", "const column = 1"],
    ],
  },
  {
    lesson: "8",
    what: "unscaled inputs, as the lesson suggests, and a different split",
    changes: [
      ["return values.sub(mean).div(where(std.greater(0), std, 1));", "return values;"],
      ['seeded("mornings")', 'seeded("nights")'],
    ],
  },
];
