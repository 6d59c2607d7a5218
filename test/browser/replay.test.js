// @ts-check
/** @file Replays: as values, in a page of their own, and in JupyterLab. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  array,
  boundaryReplay,
  decisionBoundary,
  lineChart,
  predict,
  randomLayers,
  randomState,
  step,
  train,
  trainingReplay,
  trainLayers,
  zeros,
} from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { figureHtml } from "nn/dist/display/html.js";
import { launch } from "../../scripts/notebooks/chromium.js";
import { stage } from "./stage.js";

/** What a replay of a thousand steps may take in a notebook, in bytes. */
const MOST = 200_000;

const lesson = {
  x: array([
    [0, 0, 1],
    [1, 1, 1],
    [1, 0, 1],
    [0, 1, 1],
  ]),
  yTrue: array([[0, 1, 1, 0]]).T,
};

/**
 * A thousand steps, looked at every so many.
 *
 * @param {number} every
 */
function training(every) {
  const { x, yTrue } = lesson;
  let now = { Wo: randomState(1234).randn(3, 1), bo: zeros(1) };
  const moments = [];
  for (let at = 0; at <= 1000; at += every) {
    const { yPred, loss } = step(x, yTrue, now.Wo, now.bo, 0.01);
    moments.push({ step: at, yPred, loss, Wo: now.Wo, bo: now.bo });
    now = train(x, yTrue, now.Wo, now.bo, 0.01, every);
  }
  return moments;
}

const xor = array([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const start = randomLayers(randomState(1234), 2, 3, 1);
const trained = trainLayers(xor, lesson.yTrue, start, 0.5, 600).layers;

/** @type {import("nn").BoundaryMoment[]} */
const bending = [
  { step: 0, predict: (points) => predict(points, start) },
  { step: 600, predict: (points) => predict(points, trained) },
];

/**
 * Bytes of a figure as a notebook stores it, each number on a line of its own.
 *
 * @param {any} figure
 */
function stored(figure) {
  const text = JSON.stringify(figure, null, 1);
  // It stands seven levels deep.
  return text.length + 7 * text.split("\n").length;
}

describe("as a value", () => {
  const moments = training(20);
  const chart = trainingReplay(lesson.yTrue, moments, { title: "They move" });

  test("a training's replay has a frame for each moment, with its numbers", () => {
    const { frames = [], data } = chart;
    assert.deepEqual(
      frames.map(({ name }) => name),
      moments.map((moment) => String(moment.step)),
    );
    moments.forEach(({ yPred, Wo, bo, loss, step: at }, index) => {
      const [, predictions, weights, mark] = frames[index].data;
      assert.deepEqual(predictions.y, [...yPred.data]);
      assert.deepEqual(weights.y, [...Wo.data, ...bo.data]);
      assert.deepEqual([mark.x, mark.y], [[at], [loss]]);
    });
    const last = frames[frames.length - 1];
    last.traces.forEach((place, index) => {
      const { x, y } = last.data[index];
      assert.deepEqual(data[place].y, y, "it stands at its last moment");
      if (x) assert.deepEqual(data[place].x, x);
    });
    assert.match(chart.description, /51 frames.*At step 0, .*At step 1000, the predictions are/);
  });

  test("many samples are told by their number, and few have ticks", () => {
    const n = 1000;
    const many = [0, 1].map((step) => {
      return { step, yPred: Array(n).fill(0.25), loss: 0.1, Wo: Array(100).fill(step), bo: [0] };
    });
    const { description, layout } = trainingReplay(Array(n).fill(1), many, { title: "Many" });
    assert.match(
      description,
      /the targets are 1000 numbers between 1 and 1\..* weights are 100 numbers/i,
    );
    assert.ok(description.length < 500);
    assert.equal(layout.xaxis?.dtick, undefined);
    assert.equal(chart.layout.xaxis?.dtick, 1);
  });

  test("every weight stays on the chart at every moment", () => {
    const [low, high] = chart.layout.yaxis2?.range ?? [];
    for (const { Wo, bo } of moments) {
      for (const value of [...Wo.data, ...bo.data]) assert.ok(low < value && value < high);
    }
  });

  test("a replay of a hundred moments is small enough for a notebook", () => {
    const figure = figureOf(trainingReplay(lesson.yTrue, training(10), { title: "They move" }));
    assert.equal(figure.frames?.length, 101);
    assert.ok(stored(figure) <= MOST, `it takes ${stored(figure)} bytes`);
  });

  test("a boundary's field is what the network predicts, there and in its frames", () => {
    const moving = boundaryReplay(xor, lesson.yTrue, bending, { title: "It bends" });
    const { x, y, z } = /** @type {any} */ (moving.data[0]);
    const at = array([[x[3], y[5]]]);
    assert.equal(z[5][3], predict(at, trained).item());
    const first = /** @type {any} */ (moving.frames?.[0].data[0]);
    assert.equal(first.z[5][3], predict(at, start).item());
    assert.match(moving.description, /At step 0, 2 of 4 samples .* At step 600, 4 of 4 samples/);
  });

  test("the samples on the wrong side are ringed", () => {
    const chart = decisionBoundary(xor, lesson.yTrue, bending[0].predict, { title: "Two lines" });
    const ring = chart.data[4];
    const wrong = [0, 1, 2, 3].filter((row) => {
      const { data } = predict(xor, start);
      return +(data[row] > 0.5) !== lesson.yTrue.data[row];
    });
    assert.equal(ring.name, "wrong");
    assert.deepEqual(
      ring.x,
      wrong.map((row) => xor.data[row * 2]),
    );
    assert.deepEqual(
      ring.y,
      wrong.map((row) => xor.data[row * 2 + 1]),
    );
    assert.equal(chart.frames, undefined);
  });

  test("a field goes to the notebook as bytes that are its numbers", () => {
    const chart = decisionBoundary(xor, lesson.yTrue, bending[1].predict, { title: "Bent" });
    const { z } = /** @type {any} */ (chart.data[0]);
    const sent = /** @type {any} */ (figureOf(chart).data[0]).z;
    assert.equal(sent.shape, `${z.length}, ${z[0].length}`);
    const bytes = Buffer.from(sent.bdata, "base64");
    z.flat().forEach((/** @type {number} */ value, /** @type {number} */ place) => {
      assert.equal(bytes.readFloatLE(4 * place), Math.fround(value));
    });
  });
});

describe("long rows of numbers go to the notebook as bytes", () => {
  /** @param {number[]} y */
  const sent = (y) =>
    /** @type {any} */ (figureOf(lineChart({ y }, { title: "A line" })).data[0].y);
  const steps = Array.from({ length: 1000 }, (_, step) => step);

  test("of four each where six digits are kept", () => {
    const waves = steps.map((step) => Math.sin(step / 100) / 3);
    const { dtype, bdata, shape } = sent(waves);
    assert.deepEqual([dtype, shape], ["f4", undefined]);
    const bytes = Buffer.from(bdata, "base64");
    assert.equal(bytes.length, 4000);
    waves.forEach((value, place) => {
      assert.ok(Math.abs(bytes.readFloatLE(4 * place) - value) < 1e-6);
    });
  });

  test("of eight where four would lose some", () => {
    const near = steps.map((step) => 1e9 + step / 1000);
    const { dtype, bdata } = sent(near);
    assert.equal(dtype, "f8");
    const bytes = Buffer.from(bdata, "base64");
    near.forEach((value, place) => {
      assert.ok(Math.abs(bytes.readDoubleLE(8 * place) - value) < 1e-5);
    });
  });

  test("and short ones, and those with gaps, as they are", () => {
    assert.deepEqual(sent([1, 2, 3]), [1, 2, 3]);
    const gaps = { ...lineChart({ y: steps }, { title: "A line" }) };
    const y = steps.map((step) => (step % 3 === 2 ? null : step));
    gaps.data = [{ ...gaps.data[0], y }];
    assert.deepEqual(figureOf(gaps).data[0].y, y);
  });
});

describe("what cannot be drawn is refused", () => {
  const { yTrue } = lesson;
  const [moment, later] = training(500);
  const title = { title: "A title" };
  /** @type {any} */
  const draw = { trainingReplay, decisionBoundary, boundaryReplay };
  /** @type {[string, () => unknown, string, RegExp][]} */
  const wrong = [
    [
      "no title",
      () => draw.trainingReplay(yTrue, [moment, later]),
      "TypeError",
      /say what the chart shows/,
    ],
    [
      "no list",
      () => draw.trainingReplay(yTrue, moment, title),
      "TypeError",
      /moments must be a list of moments/,
    ],
    [
      "one moment",
      () => draw.trainingReplay(yTrue, [moment], title),
      "RangeError",
      /at least two moments, but has 1$/,
    ],
    [
      "a moment without its step",
      () => draw.trainingReplay(yTrue, [{ ...moment, step: undefined }, later], title),
      "TypeError",
      /moment 0 has no step/,
    ],
    [
      "steps that fall",
      () => draw.trainingReplay(yTrue, [later, moment], title),
      "RangeError",
      /the steps must increase, but 0 comes after 500$/,
    ],
    [
      "predictions for other samples",
      () => draw.trainingReplay([0, 1], [moment, later], title),
      "RangeError",
      /at step 0, yPred must have one prediction for each target, 2 in total, not 4$/,
    ],
    [
      "weights that become more",
      () => draw.trainingReplay(yTrue, [moment, { ...later, Wo: zeros(5) }], title),
      "RangeError",
      /but there are 3 at step 0 and 5 at step 500$/,
    ],
    [
      "a loss that is no number",
      () => draw.trainingReplay(yTrue, [moment, { ...later, loss: "low" }], title),
      "TypeError",
      /at step 500, loss must be a number, not "low"$/,
    ],
    [
      "a bias of two numbers",
      () => draw.trainingReplay(yTrue, [{ ...moment, bo: [0, 1] }, later], title),
      "RangeError",
      /at step 0, bo must be one number, but has 2$/,
    ],
    [
      "targets that are no class",
      () => draw.trainingReplay([0, 1, 255, 0], [moment, later], title),
      "RangeError",
      /a class must be 0 or 1, but yTrue has 255 at index 2$/,
    ],
    [
      "more numbers than a notebook should hold",
      () => draw.trainingReplay(Array(200_000).fill(0), [moment, later], title),
      "RangeError",
      /^trainingReplay: 2 moments with 800003 numbers each are too many for a notebook/,
    ],
    [
      "samples that are not finite",
      () => draw.decisionBoundary(xor.div(0), yTrue, bending[0].predict, title),
      "RangeError",
      /x must contain only finite numbers, but has NaN in row 0, column 0$/,
    ],
    [
      "a network that answers NaN",
      () =>
        draw.decisionBoundary(
          xor,
          yTrue,
          (/** @type {any} */ p) => p.sum(1).mul(Number.NaN),
          title,
        ),
      "RangeError",
      /the network must return finite numbers, but it returned NaN for the point \(-0\.25, -0\.25\)$/,
    ],
    [
      "one name for two inputs",
      () => draw.decisionBoundary(xor, yTrue, bending[0].predict, { ...title, inputs: ["a"] }),
      "RangeError",
      /inputs must be two names, not \["a"\]$/,
    ],
    [
      "an option that there is not",
      () => draw.boundaryReplay(xor, yTrue, bending, { ...title, input: ["a", "b"] }),
      "TypeError",
      /unknown option "input"; the options are title, description, inputs$/,
    ],
    [
      "samples of three inputs",
      () => draw.decisionBoundary(lesson.x, yTrue, bending[0].predict, title),
      "ShapeError",
      /x must be an array of shape \(n,2\), two inputs for each sample, not of shape \(4,3\)$/,
    ],
    [
      "too few classes",
      () => draw.decisionBoundary(xor, [0, 1], bending[0].predict, title),
      "RangeError",
      /yTrue must have one class for each sample, 4 in total, not 2$/,
    ],
    [
      "a class that is neither 0 nor 1",
      () => draw.decisionBoundary(xor, [0, 1, 2, 0], bending[0].predict, title),
      "RangeError",
      /a class must be 0 or 1, but yTrue has 2 at index 2$/,
    ],
    [
      "layers in place of a function",
      () => draw.decisionBoundary(xor, yTrue, start, title),
      "TypeError",
      /pass the network as a function/,
    ],
    [
      "a network that forgets its points",
      () => draw.decisionBoundary(xor, yTrue, () => zeros([4, 1]), title),
      "ShapeError",
      /the network must return an array of shape \(\d+,1\), not of shape \(4,1\)$/,
    ],
    [
      "a boundary of one moment",
      () => draw.boundaryReplay(xor, yTrue, bending.slice(1), title),
      "RangeError",
      /at least two moments, but has 1$/,
    ],
  ];
  for (const [what, call, name, message] of wrong) {
    test(what, () => {
      assert.throws(call, { name, message });
    });
  }
});

describe("in a page of its own", () => {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /**
   * Where the marks of a trace are, in the page.
   *
   * @param {import("playwright-core").Page} page
   * @param {string} path of one mark
   */
  const places = (page, path) =>
    page.$$eval(path, (marks) => marks.map((mark) => mark.getAttribute("transform")));

  /** @param {import("nn").Chart} chart */
  async function open(chart) {
    const page = await browser.newPage();
    const html = figureHtml(figureOf(chart), chart.description, true);
    await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><body>${html}</body>`);
    await page.locator(".slider-label").first().waitFor();
    return page;
  }

  test("the predictions move when it is played, and arrive where they stood", async () => {
    const chart = trainingReplay(lesson.yTrue, training(100), { title: "They move" });
    const page = await open(chart);
    const marks = ".xy .trace:nth-child(3) path.point";
    const end = await places(page, marks);
    assert.equal(end.length, 4);
    assert.equal(await stepShown(page), "step 1000");
    await page.locator(".updatemenu-button", { hasText: "Play" }).click();
    await page.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 300",
    );
    assert.notDeepEqual(await places(page, marks), end);
    await page.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 1000",
    );
    assert.deepEqual(await places(page, marks), end);
    await page.close();
  });

  test("pause holds it, and play goes on from there", async () => {
    const page = await open(trainingReplay(lesson.yTrue, training(50), { title: "They move" }));
    await page.locator(".updatemenu-button", { hasText: "Play" }).click();
    await page.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 200",
    );
    await page.locator(".updatemenu-button", { hasText: "Pause" }).click();
    const held = await stepShown(page);
    assert.notEqual(held, "step 1000");
    await page.waitForTimeout(1000);
    assert.equal(await stepShown(page), held);
    await page.evaluate(() => {
      const seen = /** @type {any} */ (window);
      seen.shown = [];
      const chart = /** @type {any} */ (document.querySelector(".js-plotly-plot"));
      chart.on("plotly_animatingframe", (/** @type {any} */ { name }) => seen.shown.push(name));
    });
    await page.locator(".updatemenu-button", { hasText: "Play" }).click();
    await page.waitForFunction(() => /** @type {any} */ (window).shown.includes("1000"));
    const shown = await page.evaluate(() => /** @type {any} */ (window).shown);
    assert.ok(!shown.includes("0"), `it began anew: ${shown}`);
    await page.close();
  });

  test("the slider takes the boundary back to its beginning", async () => {
    const page = await open(boundaryReplay(xor, lesson.yTrue, bending, { title: "It bends" }));
    const line = () =>
      page.$$eval(".contourlines path", (paths) => paths.map((path) => path.getAttribute("d")));
    const end = await line();
    assert.ok(end.length > 0, "there is a boundary");
    const rings = ".xy .scatterlayer .trace:nth-child(3) path.point";
    assert.equal((await places(page, rings)).length, 0);
    const box = await page.locator(".slider-rail-touch-rect").boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + 3, box.y + box.height / 2);
    await page.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 0",
    );
    await page.waitForFunction((path) => document.querySelectorAll(path).length === 2, rings);
    assert.notDeepEqual(await line(), end);
    await page.close();
  });
});

/** @param {import("playwright-core").Page} page */
function stepShown(page) {
  return page.locator(".slider-label").first().textContent();
}

const onLesson = stage();

onLesson("a stored replay plays with no cell run", "6-hidden-layer.ipynb", async (lesson) => {
  await lesson.enter(lesson.page.locator("img.plot-img").nth(1));
  await playThrough(lesson.page);
});

onLesson("a replay plays where its cell has run", "6-hidden-layer.ipynb", async (lesson) => {
  await lesson.runAll();
  await lesson.assertNoErrors();
  await lesson.page.locator(".slider-group").scrollIntoViewIfNeeded();
  await playThrough(lesson.page);
});

/**
 * Plays the one replay of the hidden layer's lesson.
 *
 * @param {import("playwright-core").Page} page
 */
async function playThrough(page) {
  const label = page.locator(".slider-label").first();
  await label.waitFor();
  assert.equal(await label.textContent(), "step 600");
  await page.locator(".updatemenu-button", { hasText: "Play" }).click();
  await page.waitForFunction(
    () => document.querySelector(".slider-label")?.textContent === "step 300",
  );
  await page.waitForFunction(
    () => document.querySelector(".slider-label")?.textContent === "step 600",
  );
}
