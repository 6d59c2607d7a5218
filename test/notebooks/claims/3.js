// @ts-check
/** @file What lesson 3 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "The network of [lesson 2](2-forward.ipynb) gets half of its answers wrong.",
    holds: "yTrue.equal(yPred.greater(0.5).astype('float')).astype('float').mean() === 0.5",
  },
  {
    says: "then the sign is wrong, and the loss rises with every step.",
    holds:
      "nn.train(x, yTrue, Wo, bo, -lr, 1000).losses.data.every((loss, i, all) => i === 0 || loss > all[i - 1])",
  },
  {
    says: "If a prediction is too high, the result is positive: the error grows if $\\hat y$ grows.",
    holds:
      "[0, 3].every((i) => dMSE_dy.data[i] > 0 && (yPred.data[i] + 0.01 - yTrue.data[i]) ** 2 > MSE.data[i])",
  },
  {
    says: "= 0 \\cdot 0.2512 + 1 \\cdot (-0.1452) + 1 \\cdot (-0.0293) + 0 \\cdot 0.2760 = -0.1744",
    holds:
      "[0.2512, -0.1452, -0.0293, 0.276].every((part, i) => rounded(dMSE_dho.data[i], 4) === part) && rounded(deltaWo.data[0], 4) === -0.1744",
  },
  {
    says: "\\begin{pmatrix} -0.1744 \\\\ 0.1308 \\\\ 0.3527 \\end{pmatrix}",
    holds: "[-0.1744, 0.1308, 0.3527].every((part, i) => rounded(deltaWo.data[i], 4) === part)",
  },
  {
    says: "its gradient is simply the sum of `dMSE_dho`",
    holds: "rounded(deltabo.item() - dMSE_dho.sum(), 12) === 0",
  },
  {
    says: "The check accepts a relative error of up to $10^{-6}$.",
    holds: `[0.9e-6, 1.1e-6].map((error) =>
      String(nn.gradientCheck(({ Wo }) => Wo.sum(), { Wo: [Wo, nn.ones([3, 1]).mul(1 - error)] })).includes("Not right"),
    ).join() === "false,true"`,
  },
  {
    says: "Now every number is too large by a factor of 4, the number of samples.",
    holds: `(() => {
      const loss = (weight: number) => squaredError(yTrue, sigmoid(x.matmul(array([[weight], [Wo.data[1]], [Wo.data[2]]])).add(bo))).mean();
      const measured = (loss(Wo.data[0] + 1e-5) - loss(Wo.data[0] - 1e-5)) / 2e-5;
      return rounded(deltaWo.data[0] / measured, 6) === 4 && x.shape[0] === 4;
    })()`,
  },
  {
    says: "both are 0.3527. The third input is always 1",
    holds:
      "rounded(deltaWo.data[2], 4) === 0.3527 && rounded(deltabo.item(), 4) === 0.3527 && x.toArray().every((row) => row[2] === 1)",
  },
  {
    says: "The gradient points in the direction in which the error grows",
    holds:
      "squaredError(yTrue, sigmoid(x.matmul(Wo.add(deltaWo.mul(lr))).add(bo))).sum() > MSE.sum()",
  },
  {
    says: "Without it, broadcasting would give the new bias the shape $[1, 1]$.",
    holds: "bo.sub(deltabo.mul(lr)).shape.join() === '1,1' && newbo.shape.join() === '1'",
  },
  { says: "The loss fell a little.", after: "3-backward-28", holds: "newLoss < MSE.mean()" },
  {
    says: "No: all four predictions fell.",
    after: "3-backward-28b",
    holds:
      "newPred.data.every((after, i) => after < yPred.data[i]) && yTrue.data.join() === '0,1,1,0'",
  },
  {
    says: 'The two "yes" predictions became slightly worse: 0.67110 became 0.66964, and 0.87036 became 0.86976.',
    after: "3-backward-28b",
    holds:
      "[yPred.data[1], newPred.data[1], yPred.data[2], newPred.data[2]].map((value) => value.toFixed(5)).join() === '0.67110,0.66964,0.87036,0.86976'",
  },
  {
    says: 'The loss fell because the squared errors of the two "no" samples shrank by more than those of the "yes" samples grew.',
    holds: `(() => {
      const grown = squaredError(yTrue, newPred).sub(MSE).data;
      return grown[1] > 0 && grown[2] > 0 && grown[0] < 0 && grown[3] < 0 && -(grown[0] + grown[3]) > grown[1] + grown[2];
    })()`,
  },
  {
    says: 'The step raised the first weight, which only the "yes" samples use, by 0.0017.',
    holds:
      "rounded(newWo.data[0] - Wo.data[0], 4) === 0.0017 && x.toArray().every((row, i) => row[0] === yTrue.data[i])",
  },
  {
    says: "it lowered the third weight and the bias, which all samples use, by 0.0035 each.",
    holds:
      "rounded(newWo.data[2] - Wo.data[2], 4) === -0.0035 && rounded(newbo.item() - bo.item(), 4) === -0.0035",
  },
  {
    says: 'The network says "yes" to everything',
    holds: "yPred.data.every((prediction) => prediction > 0.5)",
  },
  {
    says: "The tangent rises to the right, so the step goes to the left.",
    holds: "slope > 0 && newWo.data[last] < Wo.data[last]",
  },
  {
    says: "With 3 it lands at the bottom of the valley. With 5 it goes past the bottom, and with 8 it ends up higher than it started.",
    holds: `(() => {
      const after = (rate: number) => errorAt(Wo.data[last] - rate * slope);
      const least = Math.min(...Array.from({ length: 2000 }, (_, i) => after(i / 100)));
      return after(3) - least < 0.001 && after(5) > after(3) + 0.05 && after(5) < after(0) && after(8) > after(0);
    })()`,
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "take one step that makes the loss smaller",
  "divided by the larger of the two",
  "Did their predictions rise?",
];
