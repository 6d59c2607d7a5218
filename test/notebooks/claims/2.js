// @ts-check
/** @file What lesson 2 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "The last feature is 1 in every sample.",
    holds: "x.toArray().every((row) => row[2] === 1)",
  },
  {
    says: "Mina swims if it is warm: the answer is the first of the three numbers.",
    holds: "x.toArray().every((row, i) => row[0] === yTrue.data[i])",
  },
  {
    says: "= 1 \\cdot 0.4714 + 1 \\cdot (-1.1910) + 1 \\cdot 1.4327 \\approx 0.7132",
    holds:
      "[0.4714, -1.191, 1.4327].every((weight, i) => weight === rounded(Wo.data[i], 4)) && rounded(Wo.sum(), 4) === 0.7132 && rounded(ho.data[1], 4) === 0.7132",
  },
  {
    says: 'The predictions are 0.81, 0.67, 0.87 and 0.56. All are above 0.5, so the network says "yes" to everything.',
    holds:
      "yPred.data.map((y) => rounded(y, 2)).join() === '0.81,0.67,0.87,0.56' && yPred.data.every((y) => y > 0.5) && yPredClass.data.every((answer) => answer === 1)",
  },
  {
    says: "a mistake that is twice as large counts four times as much",
    holds:
      "yTrue.sub(yTrue.sub(yTrue.sub(yPred).mul(2))).square().sub(MSE.mul(4)).abs().max() < 1e-12",
  },
  {
    says: "It would be 0 if every prediction were exactly right.",
    holds: "yTrue.sub(yTrue.add(0)).square().mean() === 0 && MSE.mean() > 0",
  },
  {
    says: "uses the *sum* of the four squared errors, which is four times the loss.",
    holds: "rounded(MSE.sum() / MSE.mean(), 12) === 4",
  },
  {
    says: "1 if it is above 0.5, otherwise 0.",
    holds: "yPred.data.every((y, i) => yPredClass.data[i] === (y > 0.5 ? 1 : 0))",
  },
  {
    says: "Two of four: no better than tossing a coin.",
    holds:
      "yPredClass.data.filter((answer, i) => answer === yTrue.data[i]).length === 2 && acc === 0.5",
  },
  {
    says: "It is $[4, 4]$.",
    after: "2-forward-29",
    holds: "flat.sub(yPred).shape.join() === '4,4'",
  },
  {
    says: "every prediction is compared with every answer.",
    holds:
      "table.toArray().every((row, i) => row.every((value, j) => value === (yTrue.data[j] - yPred.data[i]) ** 2))",
  },
  {
    says: "the mean of this table, 0.316 instead of 0.273",
    holds: "rounded(table.mean(), 3) === 0.316 && rounded(MSE.mean(), 3) === 0.273",
  },
  {
    says: "For each sample, one of the two terms is 0.",
    holds:
      "yTrue.data.every((y, i) => (y * Math.log(yPred.data[i]) === 0) !== ((1 - y) * Math.log(1 - yPred.data[i]) === 0))",
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = ["to make the loss smaller?"];
