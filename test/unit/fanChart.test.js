// @ts-check
/** @file Tests fan charts and the quantiles that they show. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, fanChart, randomState, ShapeError } from "nn";
import { quantiles } from "nn/dist/charts/quantiles.js";

describe("quantiles", () => {
  test("a quantile has the given share of the numbers below it, whatever their order", () => {
    const values = randomState(1).permutation(101).data.slice();
    for (let below = 0; below <= 100; below++)
      assert.ok(Math.abs(quantiles(values, [below / 100])[0] - below) < 1e-12);
  });

  test("a quantile between two numbers is interpolated linearly", () => {
    assert.deepEqual(quantiles(Float64Array.of(30, 10), [0, 0.25, 0.5, 1]), [10, 15, 20, 30]);
    assert.deepEqual(quantiles(Float64Array.of(7), [0, 0.5, 1]), [7, 7, 7]);
  });
});

describe("fanChart", () => {
  const runs = randomState(2).randn(1000, 30);
  const title = "Draws spread evenly";

  test("draws bands that contain as many runs as their names say", () => {
    const { data } = fanChart(runs, { title });
    const count = (/** @type {any} */ { y }) => {
      const [high, low] = [y[0], y[y.length - 1]];
      return runs.data.filter((value, i) => i % 30 === 0 && value >= low && value <= high).length;
    };
    assert.equal(count(data[0]), 900);
    assert.equal(count(data[1]), 500);
    assert.deepEqual(
      data.map(({ name }) => name),
      ["9 of 10 runs", "half of the runs", "median of 1000 runs"],
    );
  });

  test("draws the same chart for an array and for a list of its rows", () => {
    const { data } = runs;
    const rows = Array.from({ length: 1000 }, (_, row) => data.slice(row * 30, row * 30 + 30));
    assert.deepEqual(fanChart(rows, { title }), fanChart(runs, { title }));
  });

  test("draws at most 100 steps of a long run, including the first and the last", () => {
    const long = Array.from({ length: 1001 }, (_, step) => step);
    const [, , median] = fanChart([long], { title, x: long.map((step) => step / 10) }).data;
    const { x, y } = /** @type {{ x: number[], y: number[] }} */ (median);
    assert.ok(x.length <= 100);
    assert.deepEqual([x[0], x[x.length - 1]], [0, 100]);
    x.forEach((value, i) => {
      assert.ok(Math.abs(value * 10 - y[i]) < 1e-9);
    });
  });

  test("leaves out runs that are not finite, and shows how many there are", () => {
    const chart = fanChart(
      [
        [1, 2],
        [3, 4],
        [5, Number.NaN],
      ],
      { title },
    );
    assert.equal(chart.data[2].name, "median of 2 runs (1 not finite)");
    assert.deepEqual(chart.data[2].y, [2, 3]);
    assert.match(chart.description, /median of 2 runs \(1 not finite\) starts at 2, ends at 3/);
    assert.throws(() => fanChart([[Number.NaN]], { title }), /the only run contains a value that/);
  });

  test("refuses invalid arguments", () => {
    const any = /** @type {any} */ (undefined);
    assert.throws(() => fanChart(runs, any), /^TypeError: fanChart: say what the chart shows/);
    assert.throws(
      () => fanChart(any, { title }),
      /^TypeError: fanChart: runs must be a list of runs/,
    );
    assert.throws(() => fanChart([], { title }), /^RangeError: fanChart: there is nothing to draw/);
    assert.throws(() => fanChart([[1, 2], [3]], { title }), /but run 0 has 2 and run 1 has 1$/);
    assert.throws(
      () => fanChart([[1, 2]], { title, x: [1] }),
      /one number for each step, 2 in total, not 1$/,
    );
    assert.throws(() => fanChart(array([1, 2]), { title }), ShapeError);
    assert.throws(
      () => fanChart([[1, 2]], { title, x: [0, Infinity] }),
      /x must contain only finite numbers/,
    );
    const long = new Float64Array(1_000_000);
    assert.throws(() => fanChart(Array(11).fill(long), { title }), /more than 10000000 numbers/);
  });
});
