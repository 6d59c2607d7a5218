// @ts-check
/** @file What lesson 0 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "You should see 7, because multiplication comes before addition.",
    holds: "1 + 2 * 3 === 7 && 1 + (2 * 3) === 7",
  },
  {
    says: "`A.add(10)` adds 10 to each number, and `A.mul(2)` doubles each number. `A` itself does not change: the result is a new array. `A.sum()` adds up all the numbers of `A`.",
    holds:
      "A.add(10).data.every((value, i) => value === A.data[i] + 10) && A.mul(2).data.every((value, i) => value === 2 * A.data[i]) && A.data.join() === '1,2,3,4,5,6' && A.sum() === 1 + 2 + 3 + 4 + 5 + 6",
  },
  {
    says: "\\begin{pmatrix} 4 & 7 \\\\ 10 & 16 \\end{pmatrix}",
    holds: "A.matmul(B).data.join() === '4,7,10,16'",
  },
  {
    says: "$[2, 3] \\cdot [3, 2] \\to [2, 2]$",
    holds: "[A, B, A.matmul(B)].map(({ shape }) => shape.join()).join(' ') === '2,3 3,2 2,2'",
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = ["if you have never written a line of code"];
