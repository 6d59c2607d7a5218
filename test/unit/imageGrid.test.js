// @ts-check
/** @file Tests grids of images. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { arange, array, digits, imageGrid, ones, randomState, ShapeError, zeros } from "nn";
import { colors, ink } from "nn/dist/charts/style.js";
import { figureOf } from "nn/dist/display/figure.js";
import { any } from "./any.js";

const title = "A title";
const { images } = digits();

/** Returns the edges of an image, in the units of the axes. */
function edges(/** @type {any} */ { x0, y0, z }) {
  const [left, top] = [x0 - 0.5, y0 - 0.5];
  return { left, right: left + z[0].length, top, bottom: top + z.length };
}

/** Returns the size of an image pixel in screen pixels, for a grid of the given width. */
function scale(/** @type {any} */ { layout }, /** @type {number} */ width) {
  const { margin, height, meta } = layout;
  const high = width === 640 ? height : (meta?.narrow.layout.height ?? height);
  return Math.min(
    width / layout.xaxis.range[1],
    (high - margin.t - margin.b) / layout.yaxis.range[0],
  );
}

describe("imageGrid", () => {
  test("draws each row of the array as an image, starting at the top left", () => {
    const { data } = imageGrid(arange(12).reshape(2, 6), { title, size: [2, 3] });
    assert.deepEqual(
      data.map(({ z }) => z),
      [
        [
          [0, 1, 2],
          [3, 4, 5],
        ],
        [
          [6, 7, 8],
          [9, 10, 11],
        ],
      ],
    );
    const { xaxis, yaxis } = any(imageGrid(ones([1, 4]), { title }).layout);
    assert.ok(xaxis.range[0] < xaxis.range[1]);
    assert.ok(yaxis.range[0] > yaxis.range[1], "the first row is at the bottom");
    assert.equal(yaxis.scaleanchor, "x", "a pixel is not a square");
  });

  test("uses the same colours for all images, from white for 0 to black for the largest number", () => {
    for (const { zmin, zmax, colorscale } of any(imageGrid(images.slice(0, 3), { title }).data)) {
      assert.deepEqual([zmin, zmax], [0, 16]);
      assert.deepEqual(colorscale, [
        [0, ink.paper],
        [1, ink.text],
      ]);
    }
  });

  test("draws negative numbers in orange, 0 in white and positive numbers in blue", () => {
    const [{ zmin, zmax, colorscale }] = any(imageGrid(array([[-3, 0, 1, 2]]), { title }).data);
    assert.deepEqual([zmin, zmax], [-3, 3]);
    assert.deepEqual(colorscale, [
      [0, colors.vermillion],
      [0.5, ink.paper],
      [1, colors.blue],
    ]);
  });

  test("draws an image of zeros in white", () => {
    const [{ zmin, zmax }] = any(imageGrid(zeros([1, 4]), { title }).data);
    assert.deepEqual([zmin, zmax], [0, 1]);
  });

  test("puts eight images, or the specified number, in each row without overlap", () => {
    const across = (/** @type {any} */ { data }) =>
      new Set(data.map((/** @type {any} */ { x0 }) => x0)).size;
    assert.equal(across(imageGrid(images.slice(0, 20), { title })), 8);
    assert.equal(across(imageGrid(images.slice(0, 20), { title, columns: 5 })), 5);
    assert.equal(across(imageGrid(images.slice(0, 3), { title, columns: 5 })), 3);
    const chart = imageGrid(images.slice(0, 20), { title });
    const drawn = chart.data.map(edges);
    const { xaxis, yaxis } = any(chart.layout);
    for (const [index, one] of drawn.entries()) {
      assert.ok(one.left >= 0 && one.right <= xaxis.range[1]);
      assert.ok(one.top >= 0 && one.bottom <= yaxis.range[0]);
      for (const other of drawn.slice(index + 1))
        assert.ok(other.left >= one.right || other.top >= one.bottom);
    }
  });

  test("limits the size of a single image, and the height of a grid of a hundred images", () => {
    const height = (/** @type {number} */ n) =>
      Number(imageGrid(images.slice(0, n), { title }).layout.height);
    assert.ok(height(1) > 150 && height(1) < 300);
    assert.ok(height(100) < 1300);
    assert.equal(any(imageGrid(images.slice(0, 1), { title }).layout).meta, undefined);
  });

  test("centres each caption above its image, with enough space on wide and narrow pages", () => {
    const wordings = [
      (/** @type {number} */ i) => String(i % 10),
      (/** @type {number} */ i) => `${i}, not 8`,
      (/** @type {number} */ i) => `a digit mistaken for ${i}`,
    ];
    for (const wording of wordings)
      for (const n of [1, 3, 16])
        for (const size of /** @type {[number, number][]} */ ([
          [8, 8],
          [64, 1],
        ])) {
          const captions = Array.from({ length: n }, (_, i) => wording(i));
          const chart = imageGrid(images.slice(0, n), { title, captions, size });
          const { annotations, xaxis } = any(chart.layout);
          assert.deepEqual(
            annotations.map((/** @type {any} */ { text }) => text),
            captions,
          );
          const drawn = chart.data.map(edges);
          for (const width of [640, 340]) {
            const unit = scale(chart, width);
            for (const [index, { x, y }] of annotations.entries()) {
              const { left, right, top } = drawn[index];
              assert.ok(Math.abs(x - (left + right) / 2) < 1e-9);
              assert.equal(y, top);
              const half = (6.5 * captions[index].length) / 2 / unit;
              assert.ok(x - half > -1e-9 && x + half < xaxis.range[1] + 1e-9, captions[index]);
              const above = drawn.filter(({ bottom }) => bottom <= top);
              const free = top - Math.max(0, ...above.map(({ bottom }) => bottom));
              assert.ok(free * unit > 15, `${captions[index]} has only ${free * unit} pixels`);
              for (const other of annotations.slice(index + 1))
                if (other.y === y) {
                  const next = (6.5 * other.text.length) / 2 / unit;
                  assert.ok(other.x - next > x + half, `${captions[index]} touches ${other.text}`);
                }
            }
          }
        }
  });

  test("describes the images in words", () => {
    assert.equal(
      imageGrid(images.slice(0, 2), { title, captions: ["0", "1"] }).description,
      `${title}. 2 images of 8 by 8 pixels, with values from 0 to 16. Captions: 0, 1.`,
    );
    assert.equal(
      imageGrid(array([[-1.23456, 0, 0, 2, 3, 4]]), { title, size: [3, 2] }).description,
      `${title}. 1 image of 3 by 2 pixels, with values from -1.23 to 4.`,
    );
    assert.equal(imageGrid(ones([1, 4]), { title, description: "Mine" }).description, "Mine");
  });

  test("returns a plain value that does not change when the array changes", () => {
    const own = ones([1, 4]);
    const chart = imageGrid(own, { title });
    assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
    any(own.data)[0] = 5;
    assert.deepEqual(chart.data[0].z, [
      [1, 1],
      [1, 1],
    ]);
  });

  test("takes up little space in a notebook, both for forty digits and for the largest grid", () => {
    const bytes = (/** @type {any} */ chart) => JSON.stringify(figureOf(chart)).length;
    assert.ok(bytes(imageGrid(images.slice(0, 40), { title })) < 25_000);
    const most = randomState(1).rand(100, 320);
    assert.ok(bytes(imageGrid(most, { title, size: [16, 20] })) < 210_000);
  });

  const four = ones([2, 4]);
  const refusals = [
    {
      of: images,
      kind: RangeError,
      message:
        "there can be at most 100 images, but there are 1797; pass some of them, as in images.slice(0, 16)",
    },
    {
      of: ones([100, 784]),
      kind: RangeError,
      message:
        "all images together can have at most 32000 pixels, but they have 78400; pass fewer or smaller images",
    },
    {
      of: ones(64),
      kind: ShapeError,
      message:
        "the images must be an array of shape (n,pixels), with a row for each image, not of shape (64,)",
    },
    { of: ones([2, 8, 8]), kind: ShapeError, message: "not of shape (2,8,8)" },
    { of: zeros([0, 64]), kind: ShapeError, message: "not of shape (0,64)" },
    { of: [[1, 2]], kind: ShapeError, message: "a row for each image, not a list of 1 value" },
    { of: undefined, kind: ShapeError, message: "a row for each image, not undefined" },
    {
      of: array([
        [1, 1],
        [1, Number.NaN],
      ]),
      kind: RangeError,
      message: "pixels must be finite numbers, but image 1 contains NaN",
    },
    {
      of: ones([1, 6]),
      kind: ShapeError,
      message: "6 pixels do not form a square; pass the size, as in { size: [2, 3] }",
    },
    { of: ones([1, 7]), kind: ShapeError, message: "as in { size: [1, 7] }" },
    { of: ones([1, 15]), kind: ShapeError, message: "as in { size: [3, 5] }" },
    {
      of: four,
      with: { size: [2, 3] },
      kind: ShapeError,
      message: "size must be [rows, columns] with 4 pixels in total, not [2, 3]",
    },
    { of: four, with: { size: [-2, -2] }, kind: ShapeError, message: "not [-2, -2]" },
    { of: four, with: { size: [8, 0.5] }, kind: ShapeError, message: "not [8, 0.5]" },
    { of: four, with: { size: 2 }, kind: ShapeError, message: "not 2" },
    {
      of: four,
      with: { captions: ["one"] },
      kind: RangeError,
      message: "captions must have one string for each image, 2 in total, not 1",
    },
    {
      of: four,
      with: { captions: [] },
      kind: RangeError,
      message: "captions must have one string for each image, 2 in total, not 0",
    },
    {
      of: four,
      with: { captions: [0, 1] },
      kind: TypeError,
      message: "captions must be a list of strings, not [0, 1]",
    },
    {
      of: four,
      with: { columns: 0 },
      kind: RangeError,
      message: "columns must be a whole number, 1 or more, not 0",
    },
    { of: four, with: { columns: 1.5 }, kind: RangeError, message: "1 or more, not 1.5" },
    {
      of: four,
      with: { columns: "2" },
      kind: TypeError,
      message: 'columns must be a number, not "2"',
    },
    {
      of: four,
      with: { title: "" },
      kind: TypeError,
      message: 'say what the chart shows, as in { title: "The first 16 digits" }',
    },
    {
      of: four,
      with: { width: 3 },
      kind: TypeError,
      message:
        'unknown option "width"; the options are title, description, size, captions, columns',
    },
  ];
  for (const { of, with: options, kind, message } of refusals)
    test(`throws "${message}"`, () =>
      assert.throws(
        () => imageGrid(any(of), any({ title, ...options })),
        (error) =>
          error instanceof kind &&
          error.message.startsWith("imageGrid: ") &&
          error.message.includes(message),
      ));
});
