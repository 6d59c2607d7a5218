// @ts-check
/** @file What lesson 4 says about its results, and how to compute it again. */

/** A function that trains with the seeds 0, 1, 2, ... instead of the lesson's seed, and returns all results. */
const otherSeeds = `((seeds: number) => Array.from({ length: seeds }, (_, seed) => {
  const other = randomState(seed);
  other.randn(9);
  return train(x, yTrue, other.randn(x.shape[1], 1), bo, lr, steps);
}))`;

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "At the end the network answers all four samples correctly.",
    holds: "acces.at(-1) === 1 && yTrue.shape[0] === 4",
  },
  {
    says: "`trange(steps)` counts from 0 to 999",
    holds:
      "(() => { const all = [...trange(steps)]; return all[0] === 0 && all.at(-1) === 999; })()",
  },
  {
    says: "`train` does all of this in one call. It computes the same numbers",
    holds: "losses.every((loss, i) => rounded(loss - trained.losses.data[i], 12) === 0)",
  },
  {
    says: "The loss is smooth and falls a little in every step.",
    after: "4-training-11",
    holds:
      "losses.every((loss, i) => i === 0 || (loss < losses[i - 1] && losses[i - 1] - loss < 0.01))",
  },
  {
    says: "it can only jump: either one more sample is correct, or not.",
    after: "4-training-11",
    holds: "acces.every((acc, i) => i === 0 || [0, 0.25].includes(acc - acces[i - 1]))",
  },
  {
    says: "If a dot is above the dashed line at 0.5, the prediction is class 1.",
    holds: "array([0.4999, 0.5001]).greater(0.5).astype('float').data.join() === '0,1'",
  },
  {
    says: "the second sample by step 14, the third by step 341, the first by step 574, and the fourth by step 775.",
    after: "4-training-15",
    holds: `[[1, 14], [2, 341], [0, 574], [3, 775]].every(([sample, at]) => {
      const correct = (steps: number) => {
        const { Wo: W, bo: b } = train(x, yTrue, Wo, bo, lr, steps);
        return sigmoid(x.matmul(W).add(b)).data[sample] > 0.5 === (yTrue.data[sample] === 1);
      };
      return correct(at) && !correct(at - 1);
    })`,
  },
  {
    says: "The accuracy jumps each time. The loss falls all the while.",
    after: "4-training-15",
    holds:
      "[14, 341, 574, 775].every((at) => acces[at] > acces[at - 1]) && moments.every(({ loss }, i) => i === 0 || loss < moments[i - 1].loss)",
  },
  {
    says: "All are on the correct side of 0.5: the first and the last sample below it, and the two in the middle above it.",
    after: "4-training-17",
    holds:
      "sigmoid(x.matmul(W).add(b)).data.map((prediction) => +(prediction > 0.5)).join() === '0,1,1,0'",
  },
  {
    says: "Its first weight is large, the others are small",
    after: "4-training-19",
    holds: "W.data[0] > 5 * Math.abs(W.data[1]) && W.data[0] > 5 * Math.abs(W.data[2])",
  },
  {
    says: 'the negative bias makes the answer "no" when the first input is 0.',
    after: "4-training-19",
    holds: `b.item() < 0 && [0, 3].every((sample) => {
      const without = x.matmul(W).data[sample];
      return x.toArray()[sample][0] === 0 && without > 0 && without + b.item() < 0;
    })`,
  },
  {
    says: "With `lr = 0.01` the network needs 775 steps until all four answers are correct.",
    holds:
      "lr === 0.01 && acces.indexOf(1) === 775 && train(x, yTrue, Wo, bo, 0.1, steps).accuracies.data.includes(1)",
  },
  {
    says: "Change `lr` to 1: the network needs only a few steps.",
    holds: "train(x, yTrue, Wo, bo, 1, steps).accuracies.data.indexOf(1) === 8",
  },
  {
    says: "Change it to 0.0001: the loss hardly falls.",
    holds:
      "(() => { const { data } = train(x, yTrue, Wo, bo, 0.0001, steps).losses; return data[0] > data[999] && data[0] - data[999] < 0.01; })()",
  },
  {
    says: "The weights at the end are different",
    holds: `(() => {
      const first = ${otherSeeds}(10).map(({ Wo }) => Wo.data[0]);
      return Math.max(...first) - Math.min(...first) > 0.5;
    })()`,
  },
  {
    says: "in nearly every case all four answers are correct again.",
    holds: `${otherSeeds}(200).filter(({ accuracies }) => accuracies.data.at(-1) === 1).length >= 190`,
  },
  {
    says: "Change `steps` to 10000. The first weight has grown from 1.46 to 5.46.",
    holds:
      "rounded(W.data[0], 2) === 1.46 && rounded(train(x, yTrue, Wo, bo, lr, 10000).Wo.data[0], 2) === 5.46",
  },
  {
    says: "The sigmoid comes closer and closer to 0 and 1 but never gets there, so the weights would keep growing for ever.",
    holds: `(() => {
      const first = [1e3, 1e4, 1e5, 1e6].map((steps) => train(x, yTrue, Wo, bo, lr, steps).Wo.data[0]);
      return first.every((weight, i) => i === 0 || weight > first[i - 1] + 1);
    })()`,
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "One step made the loss a little smaller",
  "### Ten times faster?",
  "With a learning rate of 0.1, at which step",
  "### A sample it has never seen",
  "Change the seed of the weights from 1234 to another number.",
];
