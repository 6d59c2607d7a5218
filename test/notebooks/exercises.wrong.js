// @ts-check
/**
 * @file Answers that learners may give, as code in a cell of the lesson. They are deliberately computed in a
 * different way from the values in src/.
 */

/**
 * Wrong answers, keyed by the name of the check. There is one for each mistake that the check recognizes, in
 * the order of its `mistakes`.
 *
 * @type {Record<string, string[]>}
 */
export const wrongAnswers = {
  ninetyPercent: [
    "sigmoid(array(0.9)).item()",
    "-2.197",
    "0.9 / 0.1",
    "1 / 0.9 - 1",
    "Math.log10(9)",
  ],
  slopeAtOne: [
    "(sigmoid(array(1.001)).item() - sigmoid(array(0.999)).item()) / 0.001",
    "(sigmoid(array(1.001)).item() - sigmoid(array(1)).item()) / 0.002",
    "sigmoid(array(1)).item()",
    "sigmoidDeriv(array(1)).item()",
  ],
  tanhDeriv: [
    "sigmoidDeriv",
    "(y) => array(1).sub(y)",
    "(y) => array(1).sub(y.add(y))",
    "(y) => y.mul(y).sub(1)",
    "(y) => { const t = sigmoid(y.mul(2)).mul(2).sub(1); return array(1).sub(t.square()); }",
  ],
  weightsByHand: [
    "array([[-2], [0], [1]])",
    "array([[1], [1], [1]])",
    "zeros([3, 1])",
    "array([[0], [2], [-1]])",
  ],
  meanAbsoluteError: [
    "yTrue.sub(yPred).mean()",
    "Math.abs(yPred.sub(yTrue).mean())",
    "yPred.sub(yTrue).abs()",
    "yPred.sub(yTrue).abs().sum()",
    "MSE.mean()",
    "Math.sqrt(MSE.mean())",
    "array([0, 1, 1, 0]).sub(yPred).abs().mean()",
  ],
  crossEntropy: [
    "yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).mean()",
    "-yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).sum()",
    "yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).neg()",
    "-yTrue.mul(yPred.log()).mean()",
    "yTrue.sub(1).mul(yPred.neg().add(1).log()).mean()",
    "-yTrue.neg().add(1).mul(yPred.log()).add(yTrue.mul(yPred.neg().add(1).log())).mean()",
    "yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).mean() / -Math.log(10)",
    "yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).mean() / -Math.log(2)",
  ],
  meanGradient: ["deltaWo", "deltaWo.mul(4)", "deltaWo.div(3)", "deltaWo.mean()"],
  inputGradient: [
    "Wo.matmul(dMSE_dho.T)",
    "dMSE_dy.matmul(Wo.T)",
    "dy_dho.matmul(Wo.T)",
    "dMSE_dho.matmul(array([[1, 1, 1]]))",
  ],
  crossEntropyGradient: [
    "yTrue.sub(yPred)",
    "yPred.sub(yTrue).div(yPred.sub(yPred.square()))",
    "yPred.sub(yTrue).mul(dy_dho)",
    "dMSE_dy",
    "yPred.sub(yTrue).mean()",
  ],
  firstStepAllRight: [
    "acces.indexOf(1)",
    "[...train(x, yTrue, Wo, bo, 0.1, 500).accuracies.toArray()].indexOf(1) + 1",
    "[...train(x, yTrue, Wo, bo, 0.1, 500).accuracies.toArray()].lastIndexOf(0.75)",
    "train(x, yTrue, Wo, bo, 0.1, 5).accuracies.data.indexOf(1)",
  ],
  unseenSample: [
    "W.toArray()[0][0] + b.item()",
    "sigmoid(array(W.toArray()[0][0]))",
    "sigmoid(array([[1, 0, 0]]).matmul(Wo).add(bo))",
    "sigmoid(array([[1, 0, 0]]).matmul(Wo).add(b))",
    "sigmoid(array([[1, 0, 0]]).matmul(W).add(b)).greater(0.5).astype('float')",
    "sigmoid(array([[1, 0, 1]]).matmul(W).add(b))",
  ],
  oneBiasStep: [
    "train(x, yTrue, train(x, yTrue, Wo, bo, lr, 1).Wo, bo, lr, 1).bo",
    "train(x, yTrue, Wo, bo, -lr, 1).bo",
    "train(x, yTrue, Wo, bo, 1, 1).bo",
    "bo.sub(train(x, yTrue, Wo, bo, 1, 1).bo)",
    "train(x, yTrue, Wo, bo, lr / 4, 1).bo",
    "bo.sub(yTrue.sub(sigmoid(x.matmul(Wo).add(bo))).mul(-2).sum(0).mul(lr))",
    "bo",
    "b",
  ],
  meanSteps: [
    "sorted[runs / 2]",
    "Math.max(...stepsNeeded)",
    "stepsNeeded.reduce((sum, step) => sum + step, 0)",
  ],
  lossOfFirstInput: [
    "train(inputs([0]), yTrue, weights([0], word), bo, lr, 1).losses.item()",
    "train(inputs([0]), yTrue, weights([0], word), bo, lr, 501).losses.data[500]",
  ],
  parameterCount: ["2 * 3 + 3 * 1", "2 + 3 + 1", "2 * 3 + 3 + 3 * 1", "2 * 3 + 3 * 1 + 1", "4"],
  hiddenInputGradient: [
    "dMSE_dho.matmul(Wo.T).matmul(W1.T)",
    "dMSE_dh1.add(dMSE_dh1).matmul(W1.T)",
  ],
  stepsInAll: [
    "43",
    "42 * 30",
    "(1347 / 32) * 30",
    "Math.ceil((1347 / 32) * 30)",
    "1347 * 30",
    "30",
  ],
  alwaysNo: ["tenTest.mean()", "0", "1", "4050", "9"],
  hardestDigit: ["8", "36 / 47", "2"],
  simplestGuess: [
    "1 - yTrain.mean()",
    "yTest.sum() / yTest.shape[0]",
    "yTest.shape[0] - yTest.sum()",
    "0.5",
  ],
  scaledValue: [
    "20 - mean.at(0)",
    "20 / std.at(0)",
    "20 - mean.at(0) / std.at(0)",
    "(mean.at(0) - 20) / std.at(0)",
    "(20 - mean.at(0)) * std.at(0)",
  ],
};

/**
 * Answers that are right but rounded, or wrong in an unforeseen way, each with the expected reply.
 *
 * @type {Record<string, [answer: string, says: RegExp][]>}
 */
export const otherAnswers = {
  ninetyPercent: [
    ["2.197", /^Right, rounded: /],
    ["2.2", /^Nearly: .*Give at least 3 digits/],
    ["2.19", /^Nearly: the last digit is off by one/],
    ["0.9", /σ\(0\.9\) is 0\.711, but it should be 0\.9\.$/],
    [
      "-Math.log(1 - 1 / 0.9)",
      /is NaN, which is not a number\. The logarithm of a negative number/,
    ],
    [
      "'2.197'",
      /the answer must be a number, but this is a string\. Remove the quotation marks\.$/,
    ],
    ["() => 2.197", /the answer must be a number, but this is a function\. Call it/],
    ["Promise.resolve(2.197)", /this is a Promise.* Write await before it\.$/],
    ["null", /the answer must be a number, but this is null/],
    ["[2.197]", /the answer must be a number, but this is a JavaScript array/],
    ["[2.197][1]", /^Not yet: replace undefined with your answer, and run the cell again\.$/],
  ],
  slopeAtOne: [
    ["0.197", /^Right: /],
    ["0.2", /^Nearly: .*Give at least 3 digits/],
    ["(sigmoid(array(2)).item() - sigmoid(array(0)).item()) / 2", /two points closer together/],
    [
      "(sigmoid(array(0.999)).item() - sigmoid(array(1.001)).item()) / 0.002",
      /it is negative, but/,
    ],
  ],
  tanhDeriv: [
    ["(y) => y.square().add(1)", /for y = -0\.9 it gives 1\.81, which is too large/],
    ["(y) => { throw new Error('no tea'); }", /it throws an error: "no tea"\.$/],
    ["async (y) => array(1).sub(y.square())", /it gives a Promise/],
  ],
  weightsByHand: [
    [
      "array([2, 0, -1])",
      /the answer must be an array of shape \(3,1\), but this is .* shape \(3,\)\.$/,
    ],
    ["array([[2], [0 / 0], [-1]])", /it contains nan/],
    [
      "array([[1], [1], [-1]])",
      /3 of 4 samples are right\. .* sample \(1, 0, 1\) is 0, but it must be above/,
    ],
    ["[[2], [0], [-1]]", /the answer must be an array, but this is a JavaScript array/],
  ],
  meanAbsoluteError: [
    ["Number(yTrue.sub(yPred).abs().mean().toFixed(4))", /^Right, rounded: /],
    ["Number(yTrue.sub(yPred).abs().mean().toFixed(2))", /^Nearly: /],
    ["1.5", /larger than every single error/],
  ],
  crossEntropy: [["Number((-Math.log(0.5)).toFixed(3))", /^Not yet right: it is too small/]],
  meanGradient: [["deltaWo.squeeze().div(4)", /^Nearly: the numbers are right, but the shape/]],
  crossEntropyGradient: [
    [
      "yPred.add(yTrue)",
      /^Not yet right: 2 of 4 numbers are right\. The worst one, at \[[12],0\], is .*, which is positive/,
    ],
    [
      "yTrue.squeeze().sub(yPred)",
      /A column of shape \(4,1\) and a flat array of shape \(4,\) give this shape/,
    ],
  ],
  firstStepAllRight: [
    ["70.5", /a step is a whole number/],
    ["12", /at step 12, with a learning rate of 0\.1, . of 4 predictions (is|are) right\.$/],
    ["900", /too late: all predictions are right at step 900/],
  ],
  unseenSample: [
    ["1.2", /a prediction is between 0 and 1/],
    ["0.1", /this would be a no, but the network says the opposite/],
    ["0.51", /the network says yes too, but your number is too small/],
  ],
  oneBiasStep: [
    [
      "zeros([4, 1])",
      /the answer must be an array of shape \(1,\), but this is an array of shape \(4,1\)/,
    ],
    [
      "train(x, yTrue, Wo, bo, lr, 2).bo",
      /an extra 2|the step \(your answer minus bo\): it is too/,
    ],
  ],
  meanSteps: [
    ["28.33", /^Right, rounded: the mean is above the median/],
    ["28", /^Nearly: /],
    ["29", /it is too large\. Count every run once/],
  ],
  lossOfFirstInput: [
    ["0.004098", /^Right, rounded: /],
    ["0.0041", /^Nearly: .*Give at least 3 digits/],
    [
      "train(inputs([0]), yTrue, weights([0], word), bo, lr, steps).losses.data[steps]",
      /^Not yet: replace undefined with your answer, and run the cell again\.$/,
    ],
    [
      "train(inputs([0]), yTrue, weights([0], word), bo, lr, steps).losses.data[steps - 2]",
      /this is the loss at step 998/,
    ],
    [
      "train(x, yTrue, Wo, bo, lr, steps)",
      /an object\. Pick one of its fields: .*\.losses, \.accu/,
    ],
  ],
  parameterCount: [["14", /this is one too many/]],
  stepsInAll: [["1290.5", /the number of steps must be a whole number/]],
  hardestDigit: [
    ["33", /it must be one of the digits 0 to 9/],
    ["1", /the share of 1s read correctly is 0\.\d+, but another digit has a smaller share/],
  ],
};

/**
 * Changes to the values in a lesson, and how the checks then reply to answers.
 *
 * @typedef {object} Changed
 * @property {string} lesson
 * @property {string} what
 * @property {[was: string, is: string][]} changes
 * @property {[check: string, answer: string, says: RegExp][]} answers
 */

/** @type {Changed[]} */
export const changedLessons = [
  {
    lesson: "2-forward",
    what: "the targets of XOR and a fifth sample",
    changes: [
      ["[0, 1, 1],\n]", "[0, 1, 1],\n  [0, 0, 1],\n]"],
      ["[[0, 1, 1, 0]]", "[[0, 0, 1, 1, 0]]"],
    ],
    answers: [
      [
        "weightsByHand",
        "array([[2], [0], [-1]])",
        /^No answer can be right here: a search has found/,
      ],
      ["weightsByHand", "zeros([3, 1])", /^No answer can be right here: a search has found/],
      ["meanAbsoluteError", "yTrue.sub(yPred).abs().sum() / 5", /^Right: /],
    ],
  },
  {
    lesson: "4-training",
    what: "the targets of XOR",
    changes: [["[[0, 1, 1, 0]]", "[[0, 0, 1, 1]]"]],
    answers: [
      ["firstStepAllRight", "7", /^Not yet right: there is no such step among the first 1000/],
      ["firstStepAllRight", "-1", /^Right: there is no such step among the first 1000/],
    ],
  },
  {
    lesson: "5-experiments",
    what: "lr 30, 200 runs and a fifth sample",
    changes: [
      ["const lr = 0.1", "const lr = 30"],
      ["const runs = 1000", "const runs = 200"],
      ["[0, 1, 1]]);", "[0, 1, 1], [1, 1, 1]]);"],
      ["[[0, 1, 1, 0]]", "[[0, 1, 1, 0, 1]]"],
    ],
    answers: [
      [
        "meanSteps",
        "array(stepsNeeded).mean()",
        /^Right: \d+ of 200 runs never get all answers right/,
      ],
      ["meanSteps", "array(sorted).mean()", /this is the mean of the other runs\. But \d+/],
      [
        "meanSteps",
        "12345",
        /\d+ of 200 runs never get all answers right.* What does that make the mean\?$/,
      ],
    ],
  },
  {
    lesson: "6-hidden-layer",
    what: "five hidden units",
    changes: [["const H = 3", "const H = 5"]],
    answers: [
      ["parameterCount", "2 * 5 + 5 + 5 + 1", /^Right: /],
      ["parameterCount", "13", /this is more than one too few/],
      ["parameterCount", "2 * 5 + 5", /these are only the weights/],
    ],
  },
];
