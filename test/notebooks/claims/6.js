// @ts-check
/** @file What lesson 6 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "We start with one layer and train it for a thousand steps, as in lesson 4, but with a learning rate of 0.5:",
    after: "6-hidden-layer-03",
    holds: "lr === 0.5 && single.losses.shape[0] === 1000",
  },
  {
    says: "Its answer is 0.5 for every sample.",
    after: "6-hidden-layer-03",
    holds:
      "sigmoid(x.matmul(single.Wo).add(single.bo)).sub(0.5).abs().max() < 1e-9 && single.diagnosis !== undefined",
  },
  {
    says: "The answer changes from one class to the other where the prediction is 0.5. The sigmoid is 0.5 at 0, so that happens where",
    holds: "sigmoid(array(0)).item() === 0.5",
  },
  {
    says: "(After a thousand steps the weights are almost 0, and there is no line left to see.)",
    after: "6-hidden-layer-03",
    holds: "single.Wo.abs().max() < 1e-9",
  },
  {
    says: "Below the line the network predicts one class, above it the other.",
    after: "6-hidden-layer-05",
    holds: `(() => {
      const [w1, w2] = early.Wo.data;
      const line = (x1: number) => -(early.bo.item() + w1 * x1) / w2;
      return [0, 1].every((x1) => line(x1) > 0 && line(x1) < 1);
    })()`,
  },
  {
    says: "Three out of four is the best you can get.",
    holds: `(() => {
      const steps = [...Array(41).keys()].map((i) => i / 10 - 2);
      const targets = yTrue.flatten().toArray();
      let most = 0;
      for (const w1 of steps)
        for (const w2 of steps)
          for (const b of steps) {
            const right = x.toArray().filter(([x1, x2], i) => +(x1 * w1 + x2 * w2 + b > 0) === targets[i]);
            most = Math.max(most, right.length);
          }
      return most === 3;
    })()`,
  },
  {
    says: "Then all hidden units compute the same value and get the same derivative, so they stay identical: three units do the work of one.",
    holds: `(() => {
      const alike = [0.3, 0].every((weight) => {
        const equal = [
          { weights: zeros([2, 3]).add(weight), bias: zeros(3) },
          { weights: zeros([3, 1]).add(weight), bias: zeros(1) },
        ];
        const [first, last] = trainLayers(x, yTrue, equal, lr, 1000).layers;
        const spread = (values: nn.NdArray) => values.max() - values.min();
        return [0, 1].every((i) => spread(first.weights.slice(i, i + 1)) < 1e-9) && spread(last.weights) < 1e-9;
      });
      return alike;
    })()`,
  },
  {
    says: "All 13 slopes agree. The relative error is largest for `b1[2]`: 6e-8, which means $6 \\cdot 10^{-8}$. That slope is only 0.0002, and the rounding errors do not shrink with it.",
    after: "6-hidden-layer-13",
    holds: `(() => {
      const { slopes, passed } = gradientCheck(
        ({ W1, b1, Wo, bo }) =>
          squaredError(yTrue, sigmoid(sigmoid(x.matmul(W1).add(b1)).matmul(Wo).add(bo))).sum(),
        { W1: [W1, deltaW1], b1: [b1, deltab1], Wo: [Wo, deltaWo], bo: [bo, deltabo] },
      );
      const worst = slopes.reduce((a, b) => (b.relativeError > a.relativeError ? b : a));
      const error = ({ yours, measured }: { yours: number; measured: number }) => Math.abs(yours - measured);
      const typical = slopes.map(error).sort((a, b) => a - b)[6];
      return passed && slopes.length === 13 && worst.name === "b1[2]" &&
        worst.relativeError.toExponential(0) === "6e-8" && rounded(worst.yours, 4) === 0.0002 &&
        error(worst) > typical / 10;
    })()`,
  },
  {
    says: "With three hidden units, all four answers are right, and the network is sure of them.",
    after: "6-hidden-layer-15",
    holds:
      "H === 3 && sigmoid(sigmoid(x.matmul(nW1).add(nb1)).matmul(nWo).add(nbo)).sub(yTrue).abs().max() < 0.06",
  },
  {
    says: "It draws the weights in the same order as we did, so both the weights and the last loss are the same.",
    after: "6-hidden-layer-17",
    holds:
      "start[0].weights.sub(W1).abs().max() === 0 && Math.abs(trained.losses.data.at(-1) - losses.at(-1)) < 1e-12",
  },
  {
    says: "At first the network predicts class 1 everywhere.",
    after: "6-hidden-layer-19",
    holds:
      "[0, 0.25, 0.5, 0.75, 1].every((x1) => [0, 0.25, 0.5, 0.75, 1].every((x2) => predict(array([[x1, x2]]), start).item() > 0.5))",
  },
  {
    says: "Soon a line cuts off the circle at the bottom left. Before step 300 a second line cuts off the circle at the top right, and the squares are in a band between the two lines.",
    after: "6-hidden-layer-19",
    holds: `(() => {
      const answersAt = (step: number) =>
        predict(x, trainLayers(x, yTrue, start, lr, step).layers).greater(0.5).astype("int").flatten().toArray().join("");
      return answersAt(60) === "0111" && answersAt(299) === "0110" && answersAt(600) === "0110";
    })()`,
  },
  {
    says: "In the first layer. Its derivatives are more than a thousand times smaller than those of the last layer: 0.0056 compared with 7.0717.",
    after: "6-hidden-layer-23",
    holds: `(() => {
      const sizes = deltas.map(({ weights }) => weights.abs().mean());
      return Math.min(...sizes) === sizes[0] && sizes[5] > 1000 * sizes[0] &&
        rounded(sizes[0], 4) === 0.0056 && rounded(sizes[5], 4) === 7.0717;
    })()`,
  },
  {
    says: "On the way back they shrink at nearly every layer. Only from layer 5 to layer 4 do they grow a little.",
    after: "6-hidden-layer-23",
    holds: `(() => {
      const sizes = deltas.map(({ weights }) => weights.abs().mean());
      const growing = sizes.flatMap((size, i) => (i > 0 && sizes[i - 1] > size ? [i] : []));
      return growing.join() === "4" && sizes[3] < 1.1 * sizes[4];
    })()`,
  },
  {
    says: "which is at most ¼.",
    holds: `(() => {
      const a = nn.linspace(0, 1, 1001);
      return sigmoidDeriv(a).max() === 0.25;
    })()`,
  },
  {
    says: "Two hidden units draw two lines, and that is enough. One hidden unit is not.",
    holds: `(() => {
      const accuracy = (units: number) =>
        trainLayers(x, yTrue, randomLayers(randomState(1234), 2, units, 1), lr, 1000).accuracies.data.at(-1);
      return accuracy(2) === 1 && accuracy(1) < 1;
    })()`,
  },
  {
    says: "Not every seed works: with seed 6, two answers are still wrong after a thousand steps.",
    holds:
      "trainLayers(x, yTrue, randomLayers(randomState(6), 2, 2, 1), lr, 1000).accuracies.data.at(-1) === 0.5",
  },
  {
    says: "Two lines cannot enclose the middle. Three lines can, as a triangle, and nearly all points are on the correct side.",
    holds: `(() => {
      const accuracy = (units: number) =>
        trainLayers(spots, inside, randomLayers(randomState(1234), 2, units, 1), 0.05, 2000).accuracies.data.at(-1);
      return accuracy(2) < 0.8 && accuracy(3) > 0.95 && accuracy(3) < 1;
    })()`,
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "two sessions of 45 minutes",
  "in which layer will these derivatives be smallest?",
  "The network has never seen it.",
  "Are more layers always better, then?",
];
