// @ts-check
/** @file What lesson 5 says about its results, and how to compute it again. */

/** The final losses of the hundred runs at the given exponent of the learning rate, the smallest first. */
const sortedAt = `((exponent: number) => {
  const place = exponents.data.indexOf(exponent);
  return hundred.map((losses) => losses[place]).sort((a, b) => a - b);
})`;

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "The same word always gives the same weights, and a different word gives different weights.",
    holds: `weights(features, word).data.join() === weights(features, word).data.join() &&
      weights(features, word).data.join() !== weights(features, "tea").data.join()`,
  },
  {
    says: "The gradient tells us which way is downhill",
    holds:
      "train(x, yTrue, Wo, bo, 1e-6, 2).losses.data[1] < train(x, yTrue, Wo, bo, 1e-6, 2).losses.data[0]",
  },
  {
    says: "With `lr 0.00001` the line looks flat.",
    holds: "losses(0.00001)[0] - losses(0.00001)[steps - 1] < 0.001",
  },
  {
    says: "it would need a million steps for what 0.01 does in a thousand.",
    holds:
      "Math.abs(train(x, yTrue, Wo, bo, 0.00001, 1e6).losses.data[1e6 - 1] - losses(0.01)[steps - 1]) < 0.001",
  },
  {
    says: "With 0.01 the loss is still falling at the end, and with 0.1 and 1 it is almost 0.",
    holds:
      "losses(0.01)[steps - 1] < losses(0.01)[steps - 2] && losses(0.1)[steps - 1] < 0.01 && losses(1)[steps - 1] < 0.01",
  },
  {
    says: "With 10 the first steps overshoot, but then the loss falls.",
    holds: "Math.max(...firstThirty(10)) > firstThirty(10)[0] && firstThirty(10)[29] < 0.001",
  },
  {
    says: "With 100 the very first step goes so far that the network does not come back.",
    holds: "losses(100).slice(1).every((loss) => rounded(loss, 6) === 0.5)",
  },
  {
    says: "Why does it suggest 0.5?",
    holds:
      "[0.00001, 100].every((rate) => train(x, yTrue, Wo, bo, rate, steps).diagnosis.includes(' 0.5.'))",
  },
  {
    says: "With it the loss cannot rise, whatever the weights are.",
    holds: `Array.from({ length: 300 }, (_, i) => train(x, yTrue, weights(features, "w" + i).mul(3), bo, 0.5, 200).losses.data)
      .every((falling) => falling.every((loss, step) => step === 0 || loss <= falling[step - 1]))`,
  },
  {
    says: "It is a cautious choice: the charts show that larger rates work too.",
    holds: "[1, 10].every((rate) => losses(rate)[steps - 1] < losses(0.5)[steps - 1])",
  },
  {
    says: "Two of the four answers are completely wrong",
    after: "5-experiments-11",
    holds:
      "yPred.data.filter((prediction, i) => Math.abs(prediction - yTrue.data[i]) > 0.999).length === 2",
  },
  {
    says: "so its slope there is almost 0.",
    after: "5-experiments-11",
    holds: "sigmoidDeriv(yPred).max() < 1e-9",
  },
  {
    says: "With `lr 10` the loss rose to 0.494 and was almost 0 soon after that.",
    holds: `(() => {
      const first = firstThirty(10);
      const top = first.indexOf(Math.max(...first));
      return rounded(first[top], 3) === 0.494 && first[top + 6] < 0.001;
    })()`,
  },
  {
    says: "with `lr 100` it is still 0.5 after 100,000 steps.",
    holds: "rounded(train(x, yTrue, Wo, bo, 100, 100000).losses.data[99999], 6) === 0.5",
  },
  {
    says: "With a sigmoid at the end, the squared error is between 0 and 1, so this loss cannot grow without limit",
    holds: `[-1000, -1, 0, 1, 1000].every((h) => [0, 1].every((y) => {
      const error = nn.squaredError(array(y), sigmoid(array(h))).item();
      return error >= 0 && error <= 1;
    }))`,
  },
  {
    says: "Whatever you add to it or multiply by it becomes `NaN` too.",
    holds: "Number.isNaN(NaN + 1) && Number.isNaN(NaN * 0)",
  },
  {
    says: "After one step all weights are `NaN`",
    holds: "train(broken, yTrue, weights(all, word), bo, lr, 1).Wo.data.every(Number.isNaN)",
  },
  {
    says: 'We take a thousand words, "coffee 0" to "coffee 999", and train once with each: a thousand *runs*.',
    after: "5-experiments-15",
    holds: `many.length === 1000 &&
      many[999].Wo.data[0] === train(x, yTrue, weights(features, "coffee 999"), bo, lr, steps).Wo.data[0]`,
  },
  {
    says: "Then the bands become narrow: every run ends with all answers right.",
    after: "5-experiments-15",
    holds: `allRight === runs && (() => {
      const width = (step: number) => {
        const losses = many.map(({ losses }) => losses.data[step]).sort((a, b) => a - b);
        return losses[950] - losses[50];
      };
      return width(299) < width(0) / 10;
    })()`,
  },
  {
    says: "the third weight ends anywhere between -2.83 and 0.16.",
    after: "5-experiments-15",
    holds: `(() => {
      const third = many.map(({ Wo }) => Wo.data[2]);
      return rounded(Math.min(...third), 2) === -2.83 && rounded(Math.max(...third), 2) === 0.16;
    })()`,
  },
  {
    says: "With a hidden layer, which comes in lesson 6, some runs fail.",
    holds: `(() => {
      const xor = array([[0, 0], [0, 1], [1, 0], [1, 1]]);
      const correct = Array.from({ length: 50 }, (_, i) => {
        const layers = nn.randomLayers(seeded(word + " " + i), 2, 2, 1);
        return nn.trainLayers(xor, yTrue, layers, 0.5, steps).accuracies.data[steps - 1] === 1;
      });
      return correct.includes(true) && correct.includes(false);
    })()`,
  },
  {
    says: 'At the start, the first weight of this run is large and negative. So the network is most certain of "no" for exactly the two samples whose answer is "yes".',
    after: "5-experiments-17",
    holds: `(() => {
      const start = weights(features, word + " " + stepsNeeded.indexOf(sorted.at(-1)));
      const { data } = sigmoid(x.matmul(start));
      return start.data[0] < -3 && Math.max(data[1], data[2]) < 0.02 && Math.min(data[0], data[3]) > 0.2;
    })()`,
  },
  {
    says: "The sigmoid has hardly any slope there.",
    after: "5-experiments-17",
    holds: `(() => {
      const start = weights(features, word + " " + stepsNeeded.indexOf(sorted.at(-1)));
      const slopes = sigmoidDeriv(sigmoid(x.matmul(start))).data;
      return slopes[1] < 0.02 && slopes[2] < 0.02;
    })()`,
  },
  {
    says: "Now we try many learning rates, from 0.00001 to 1000, all from the same weights.",
    holds:
      "rounded(10 ** exponents.data[0], 5) === 0.00001 && 10 ** exponents.data.at(-1) === 1000",
  },
  {
    says: "with every rate between 0.1 and 10, all hundred runs end with a loss below 0.01.",
    holds: `hundred.length === 100 &&
      exponents.data.filter((exponent) => Math.abs(exponent) <= 1).every((exponent) => ${sortedAt}(exponent)[99] < 0.01)`,
  },
  {
    says: "Between 0.01, 0.011 and 0.012 you would hardly see a difference.",
    holds: "losses(0.01)[steps - 1] - losses(0.012)[steps - 1] < 0.02",
  },
  {
    says: "Towards the left the loss rises slowly",
    holds: `(() => {
      const medians = [...exponents.data].filter((exponent) => exponent <= -1).map((exponent) => ${sortedAt}(exponent)[50]);
      return medians.every((loss, i) => i === 0 || (loss < medians[i - 1] && medians[i - 1] - loss < 0.1));
    })()`,
  },
  {
    says: "Towards the right it rises suddenly, and there the bands reach from top to bottom",
    holds: `${sortedAt}(1)[50] < 0.001 && ${sortedAt}(1.5)[50] > 0.49 &&
      [1.5, 2].every((exponent) => ${sortedAt}(exponent)[5] < 0.001 && ${sortedAt}(exponent)[94] > 0.49)`,
  },
  {
    says: "With a single lucky word, you might have called 100 an excellent rate.",
    holds: `${sortedAt}(2)[0] < 1e-9`,
  },
  {
    says: "The answer is the first of the three inputs. The second has nothing to do with it, and the third is always 1.",
    holds: `(() => {
      const columns = samples.T.toArray();
      return columns[0].join() === yTrue.data.join() && columns[2].every((value) => value === 1) &&
        columns[1].filter((value, i) => value === yTrue.data[i]).length === 2;
    })()`,
  },
  {
    says: "The samples become two pairs that look alike: the first and the third, the second and the fourth.",
    holds: `(() => {
      const [first, second, third, fourth] = samples.take([1, 2], 1).toArray().map((row) => row.join());
      return first === third && second === fourth && first !== second;
    })()`,
  },
  {
    says: "The best the network can do is answer 0.5 every time, and $(1 - 0.5)^2 = 0.25$.",
    holds: `without(0).losses.data.at(-1).toFixed(6) === "0.250000" &&
      sigmoid(inputs([1, 2]).matmul(without(0).Wo).add(without(0).bo)).data.every((prediction) => rounded(prediction, 5) === 0.5)`,
  },
  {
    says: "More steps do not help, and neither does another rate.",
    holds: `[lr, 1, 5].every((rate) => train(inputs([1, 2]), yTrue, weights([1, 2], word), bo, rate, 10000).losses.data.every((loss) => loss > 0.2499))`,
  },
  {
    says: "it learns just as well; its line nearly hides the line with all inputs.",
    holds: `(() => {
      const { losses } = train(x, yTrue, Wo, bo, lr, steps);
      return without(1).losses.data.every((loss, i) => Math.abs(loss - losses.data[i]) < 0.005);
    })()`,
  },
  {
    says: "it succeeds too, a little more slowly.",
    holds: `(() => {
      const { losses } = train(x, yTrue, Wo, bo, lr, steps);
      const { losses: others, accuracies } = without(2);
      return accuracies.data.at(-1) === 1 && others.data[399] > losses.data[399] && others.data[399] < 0.02;
    })()`,
  },
  {
    says: "Together the two change the sum twice as fast as the bias alone.",
    holds: `(() => {
      const { Wo: W, bo: b } = train(x, yTrue, Wo, bo, lr, 1);
      const byBias = b.item() - bo.item();
      const byThird = W.data[2] - Wo.data[2];
      return byBias !== 0 && rounded((byBias + byThird) / byBias, 9) === 2;
    })()`,
  },
  {
    says: "With which of the two do some runs fail?",
    holds: `(() => {
      const succeed = (rate: number) => Array.from({ length: 100 }, (_, i) =>
        train(x, yTrue, weights(features, word + " " + i), bo, rate, steps).accuracies.data[steps - 1] === 1);
      return succeed(3).every((run) => run) && !succeed(30).every((run) => run);
    })()`,
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "go back to the initial weights and use a smaller rate",
  "The chart shows the first 300 steps.",
  "and at $2$ it is 100",
  "go up by a *factor* of ten: 0.01, 0.1, 1.",
  "Guess first: is it larger or smaller than the median?",
  "Set `lr` to 3, then to 30.",
];
