// @ts-check
/** @file What lesson 7 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "Here are 1,797 digits that people wrote by hand",
    after: "7-handwriting-01",
    holds: "images.shape[0] === 1797 && labels.shape[0] === 1797",
  },
  {
    says: "We divide the pixels by 16, so that they are between 0 and 1",
    after: "7-handwriting-05",
    holds: "pixels.min() === 0 && pixels.max() === 1",
  },
  {
    says: "Each row of `images` contains one image of 8 × 8 pixels, which are 64 numbers: 0 is empty paper, and 16 is full of ink.",
    after: "7-handwriting-01",
    holds: "images.shape[1] === 64 && images.min() === 0 && images.max() === 16",
  },
  {
    says: "Each of the 64 pixels gets a weight.",
    after: "7-handwriting-09",
    holds: "eight.Wo.shape[0] === 64",
  },
  {
    says: "The darkest blue spots are on the left, where an 8 is closed and a 3 is open.",
    after: "7-handwriting-11",
    holds: `(() => {
      const darkest = [...Array(64).keys()].sort((a, b) => eight.Wo.data[b] - eight.Wo.data[a]).slice(0, 6);
      return darkest.every((pixel) => pixel % 8 < 4);
    })()`,
  },
  {
    says: "The outermost columns are white, because hardly anybody writes there.",
    after: "7-handwriting-11",
    holds: `(() => {
      const outermost = (pixel: number) => pixel % 8 === 0 || pixel % 8 === 7;
      const columns = [...Array(64).keys()].filter(outermost);
      return columns.every((pixel) => Math.abs(eight.Wo.data[pixel]) < 0.02 * eight.Wo.max()) &&
        x.take(columns, 1).mean() < 0.01;
    })()`,
  },
  {
    says: "If an input is 0 in every sample, the gradient of its weight is 0, too, and the weight keeps its initial value.",
    after: "7-handwriting-11",
    holds: `(() => {
      const empty = [...Array(64).keys()].filter((pixel) => x.take([pixel], 1).max() === 0);
      return empty.length > 0 && empty.every((pixel) => eight.Wo.data[pixel] === 0);
    })()`,
  },
  {
    says: "All the network's answers are right. But it has learned from these same samples.",
    after: "7-handwriting-11",
    holds: "accuracy(yTrue, sigmoid(x.matmul(eight.Wo).add(eight.bo))) === 1",
  },
  {
    says: "A quarter of the digits are for the test.",
    after: "7-handwriting-13",
    holds: "rounded(testRows.shape[0] / labels.shape[0], 2) === 0.25",
  },
  {
    says: "The network gets all the new digits right, too.",
    after: "7-handwriting-15",
    holds: "yPred.greater(0.5).equal(isEight.take(newRows, 0)).mean() === 1",
  },
  {
    says: "At first both lines fall: what the network learns helps with all digits. Then they part. The loss on the training samples goes to 0, but the loss on the held-out samples stays where it is.",
    after: "7-handwriting-21",
    holds: `(() => {
      const [own, others] = [few.losses.data, few.heldOut.losses.data];
      const last = own.length - 1;
      return own[20] < own[0] / 2 && others[20] < others[0] / 2 && own[last] < 0.001 &&
        Math.abs(others[last] - others[200]) < 0.002 && others[last] > 0.1;
    })()`,
  },
  {
    says: "1,057 weights and biases are more than enough to memorize sixty images.",
    after: "7-handwriting-21",
    holds:
      "start.reduce((sum, { weights, bias }) => sum + weights.data.length + bias.data.length, 0) === 1057 && accuracy(sixty.yTrue, predict(sixty.x, few.layers)) === 1",
  },
  {
    says: "With all 1,347, the two accuracies that you saw above were almost the same: 0.990 and 0.989.",
    after: "7-handwriting-21",
    holds: `xTrain.shape[0] === 1347 &&
      rounded(accuracy(yTrain, predict(xTrain, hidden.layers)), 2) === 0.99 &&
      rounded(hidden.accuracies.data.at(-1), 3) === 0.99 &&
      rounded(hidden.heldOut.accuracies.data.at(-1), 3) === 0.989`,
  },
  {
    says: "it falls until the last epoch, and says nothing about other digits.",
    after: "7-handwriting-21",
    holds: "few.losses.data.every((loss, i, all) => i === 0 || loss < all[i - 1])",
  },
  {
    says: "With 1,347 samples that is a long sum, so the learning rate had to be small: 0.005.",
    after: "7-handwriting-23",
    holds: `xTrain.shape[0] === 1347 &&
      trainLayers(xTrain, yTrain, start, 0.005, 3).losses.data[2] < hidden.losses.data[0] &&
      trainLayers(xTrain, yTrain, start, 0.05, 3).losses.data[2] > hidden.losses.data[0]`,
  },
  {
    says: "take a step after every *batch* of 32 samples. One pass over all samples is an *epoch*, and here it has 43 steps.",
    after: "7-handwriting-23",
    holds: "batchSize === 32 && Math.ceil(xTrain.shape[0] / batchSize) === 43",
  },
  {
    says: "Batches allow a larger learning rate",
    after: "7-handwriting-23",
    holds: `(() => {
      const [all, batches] = [losses(0.05, {}), losses(0.05, { batchSize: batchSize, seed: "batches" })];
      return batches.at(-1) < 0.05 && all.at(-1) > 0.3;
    })()`,
  },
  {
    says: "With all samples and the small rate, the network still has much to learn after thirty epochs.",
    after: "7-handwriting-23",
    holds: "losses(0.005, {}).at(-1) > 2 * hidden.losses.data.at(-1) && epochs === 30",
  },
  {
    says: "With a rate ten times larger, the first step goes so far that every output is saturated, and for twenty epochs the loss hardly moves. With batches, this larger rate works.",
    after: "7-handwriting-23",
    holds: `(() => {
      const all = losses(0.05, {});
      const after = predict(xTrain, trainLayers(xTrain, yTrain, start, 0.05, 1).layers);
      const slopes = after.mul(after.mul(-1).add(1)).max();
      return slopes < 0.002 && Math.abs(all[20] - all[1]) < 0.002 &&
        losses(0.05, { batchSize: batchSize, seed: "batches" }).at(-1) < 0.05;
    })()`,
  },
  {
    says: "Its answer is the index of the largest, which `argmax` finds.",
    after: "7-handwriting-27",
    holds: "answers.at(0).at(guessed.at(0)) === answers.at(0).max()",
  },
  {
    says: "For the first image no output says yes. The largest is 0.18, at index 7. The network is far from sure, but 7 is right. The second image is clearly a 2.",
    after: "7-handwriting-27",
    holds: `rounded(answers.at(0).max(), 2) === 0.18 && guessed.at(0) === 7 && actual.at(0) === 7 &&
      actual.at(1) === 2 && answers.at(1, 2) > 0.95 && answers.at(1).greater(0.1).sum() === 1`,
  },
  {
    says: "A network that says no everywhere gets nine out of ten outputs right",
    after: "7-handwriting-27",
    holds: "rounded(accuracy(tenTest, zeros([450, 10])), 6) === 0.9",
  },
  {
    says: "The accuracy is lower: 0.922 instead of 0.984.",
    after: "7-handwriting-33",
    holds:
      "rounded(read.equal(theirs).mean(), 3) === 0.922 && rounded(isRight.mean(), 3) === 0.984",
  },
  {
    says: "There are 1,347 training samples in batches of 32.",
    holds: "xTrain.shape[0] === 1347 && batchSize === 32",
  },
  {
    says: "Set `batchSize` to 4, then to 400. With 400, what does `diagnosis` say about the ten outputs? Each step then adds up the squared errors of 400 samples, so a rate that was right for 32 is too large.",
    holds: `(() => {
      const large = trainLayers(xTrain, tenTrain, tenStart, 0.1, epochs, { batchSize: 400, seed: "batches" });
      const share = predict(xTest, large.layers).argmax(1).equal(actual).mean();
      return share < 0.15 && large.diagnosis !== undefined;
    })()`,
  },
  {
    says: "Train the ten outputs with a learning rate of 1, and read what `diagnosis` says.",
    holds:
      'trainLayers(xTrain, tenTrain, tenStart, 1, epochs, { batchSize: batchSize, seed: "batches" }).diagnosis !== undefined',
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "That is the digit with the smallest *share* of correct answers.",
  "people whose digits it has never seen?",
];
