// @ts-check
/** @file What lesson 8 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "It describes 200 school mornings that we invented",
    after: "8-your-own-table-03",
    holds: "table.shape[0] === 200",
  },
  {
    says: "Here it predicts the last column from all the others.",
    after: "8-your-own-table-03b",
    holds: 'answer === "bicycle" && chosen.join() === "temperature,wind,distance,weather,hilly"',
  },
  {
    says: '`dropMissing("temperature")` drops the rows in which the temperature is missing.',
    after: "8-your-own-table-07",
    holds:
      'table.shape[0] - table.dropMissing("temperature").shape[0] === table.missing().filter(({ column }) => column === "temperature").length',
  },
  {
    says: "That is why we chose the columns first: a gap in a column that you do not use does not cost you a row.",
    after: "8-your-own-table-07",
    holds: 'table.dropMissing("distance", answer).shape[0] === table.shape[0]',
  },
  {
    says: "We choose a quarter of the rows at random for the test, as in lesson 7.",
    after: "8-your-own-table-13",
    holds: "rounded(testRows.shape[0] / x.shape[0], 2) === 0.25",
  },
  {
    says: "The wind goes up to 45, the distance up to 6, and the weather columns up to 1.",
    after: "8-your-own-table-13",
    holds: 'x.max(0).slice(1, 6).toArray().join() === "45,6,1,1,1"',
  },
  {
    says: "After scaling, each column of the training rows has mean 0 and standard deviation 1.",
    after: "8-your-own-table-15",
    holds: "xTrain.mean(0).abs().max() < 1e-9 && xTrain.std(0).sub(1).abs().max() < 1e-9",
  },
  {
    says: "you are right in more than half of the rows.",
    after: "8-your-own-table-17",
    holds: "yTrain.mean() < 0.5 && 1 - yTest.mean() > 0.5",
  },
  {
    says: "The network beats the baseline, though not by much, and `diagnosis` says why.",
    after: "8-your-own-table-17",
    holds: `(() => {
      const right = oneLayer(xTest).greater(0.5).astype("float").equal(yTest).mean();
      const more = right - (1 - yTest.mean());
      return more > 0 && more < 0.15 && one.diagnosis !== undefined;
    })()`,
  },
  {
    says: "If a weight is above 0, a larger input makes the answer 1 more likely. If it is below 0, a larger input makes it less likely.",
    after: "8-your-own-table-19",
    holds: `names.every((_, column) => {
      const step = names.map((_, other) => (other === column ? 0.1 : 0));
      const more = oneLayer(nn.array(step).reshape(1, -1)).item() - oneLayer(zeros([1, names.length])).item();
      return Math.sign(more) === Math.sign(one.Wo.at(column, 0));
    })`,
  },
  {
    says: "A warm morning makes the bicycle more likely. A long or hilly route makes it less likely.",
    after: "8-your-own-table-19",
    holds:
      'one.Wo.at(names.indexOf("temperature"), 0) > 0 && one.Wo.at(names.indexOf("distance"), 0) < 0 && one.Wo.at(names.indexOf("hilly"), 0) < 0',
  },
  {
    says: "In every row one of them is 1 and the other two are 0, so each of them follows from the other two. That is why other weights for these three can give exactly the same answers.",
    after: "8-your-own-table-19",
    holds: `(() => {
      const weather = [3, 4, 5];
      if (x.take(weather, 1).sum(1).sub(1).abs().max() > 0) return false;
      const moved = [...one.Wo.data];
      for (const column of weather) moved[column] += std.at(column);
      const answers = sigmoid(xTest.matmul(nn.array(moved).reshape(-1, 1)).add(one.bo));
      return answers.sub(oneLayer(xTest)).abs().max() < 1e-12;
    })()`,
  },
  {
    says: "This is the overfitting of lesson 7, and here the test line even rises towards the end.",
    after: "8-your-own-table-21",
    holds: `(() => {
      const [own, test] = [long.losses.data, long.heldOut.losses.data];
      return test.at(-1) > 1.1 * Math.min(...test) && own.at(-1) < own[long.heldOut.losses.argmin()] / 2;
    })()`,
  },
  {
    says: "So we train again and stop where the test line is lowest. `argmin` finds that epoch.",
    after: "8-your-own-table-23",
    holds: "long.heldOut.losses.data.every((loss) => loss >= long.heldOut.losses.data[best])",
  },
  {
    says: "each test row counts for two percent.",
    after: "8-your-own-table-23",
    holds: "rounded(1 / yTest.shape[0], 2) === 0.02",
  },
  {
    says: "In the next chart, the temperature goes from its lowest value to its highest, and all other columns stay at their mean. No real morning is like that: for example, the three weather columns are 0.37, 0.27 and 0.37.",
    after: "8-your-own-table-27",
    holds: `names[column] === "temperature" && values.at(0) === x.min(0).at(0) && values.at(59) === x.max(0).at(0) &&
      [0.37, 0.27, 0.37].every((part, i) => rounded(mean.at(3 + i), 2) === part)`,
  },
  {
    says: "With one layer the prediction can only rise or only fall, because the temperature has a single weight. The network with a hidden layer has found out that a morning can be too cold *and* too hot for a bicycle.",
    after: "8-your-own-table-27",
    holds: `(() => {
      const curve = predictions["one layer"].data;
      const other = predictions["a hidden layer"];
      return curve.every((value, i) => i === 0 || value > curve[i - 1]) &&
        other.at(0) < 0.5 && other.max() > 0.9 && other.at(59) < 0.5;
    })()`,
  },
  {
    says: "That is one reason why it is right more often.",
    after: "8-your-own-table-27",
    holds: `(() => {
      const right = (answers: nn.NdArray<[number, 1]>) => answers.greater(0.5).astype("float").equal(yTest).mean();
      return right(yPred) > right(oneLayer(xTest)) + 0.1;
    })()`,
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "a frost that never happened",
  "On a new morning the temperature, the first column, is 20 °C.",
  "even the largest networks in the world are trained with",
];
