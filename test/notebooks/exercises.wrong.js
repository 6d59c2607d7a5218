// @ts-check
/**
 * @file What learners write into the exercises and should not, by the name of the check: one answer
 * for each known slip, in the order of the check's `slips`. They are typed as in a cell of the
 * lesson, and on purpose another way than in src/, where the slips' values come from.
 */

/** @type {Record<string, string[]>} */
export const wrongAnswers = {
  ninetyPercent: ["sigmoid(array(0.9)).item()", "-2.197", "0.9 / 0.1", "Math.log10(9)"],
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
    "array([0, 1, 1, 0]).sub(yPred).abs().mean()",
  ],
  crossEntropy: [
    "yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).mean()",
    "-yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).sum()",
    "yTrue.mul(yPred.log()).sub(yTrue.sub(1).mul(yPred.neg().add(1).log())).neg()",
    "-yTrue.mul(yPred.log()).mean()",
    "yTrue.sub(1).mul(yPred.neg().add(1).log()).mean()",
    "-yTrue.neg().add(1).mul(yPred.log()).add(yTrue.mul(yPred.neg().add(1).log())).mean()",
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
  ],
  oneBiasStep: [
    "train(x, yTrue, train(x, yTrue, Wo, bo, lr, 1).Wo, bo, lr, 1).bo",
    "train(x, yTrue, Wo, bo, -lr, 1).bo",
    "train(x, yTrue, Wo, bo, 1, 1).bo",
    "bo.sub(train(x, yTrue, Wo, bo, 1, 1).bo)",
    "train(x, yTrue, Wo, bo, lr / 4, 1).bo",
  ],
  meanArrival: ["sorted[starts / 2]", "arrivals[slowest]"],
  lossOfFirstInput: [
    "train(inputs([0]), yTrue, weights([0], word), bo, lr, 1).losses.item()",
    "train(inputs([0]), yTrue, weights([0], word), bo, lr, 501).losses.data[500]",
  ],
  parameterCount: ["2 * 3 + 3 * 1", "2 + 3 + 1"],
  hiddenInputGradient: [
    "dMSE_dho.matmul(Wo.T).matmul(W1.T)",
    "dMSE_dh1.add(dMSE_dh1).matmul(W1.T)",
  ],
};
