/** @file A grid of small images, drawn from arrays of pixels. */

import { NdArray } from "../array/index.js";
import { checkCount } from "../checks.js";
import { describeValue, formatNumber } from "../describe.js";
import { rangeError, ShapeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { card, hiddenAxis } from "./layout.js";
import { withNarrow } from "./narrow.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { diverging, ink } from "./style.js";
import { extent } from "./text.js";

/** The options of {@link imageGrid}. Only the title is required. */
export interface ImageGridOptions extends ChartOptions {
  /** The number of pixel rows and pixel columns in each image. By default, images are square. */
  size?: [rows: number, columns: number];
  /** The captions above the images. */
  captions?: readonly string[];
  /** The number of images in a row. Defaults to 8, or to fewer if the captions are long. */
  columns?: number;
}

/** The maximum number of images. Nobody would look at more. */
const MOST_IMAGES = 100;
/**
 * The maximum number of pixels in all images together. This many pixels take about 350 kB in a
 * notebook, including the PNG.
 */
const MOST_PIXELS = 32_000;
/** The default number of images in a row. */
const COLUMNS = 8;
/** The gap between two images, as a fraction of the width of an image. */
const GAP = 0.15;
/** The height of a caption, in screen pixels. */
const LINE = 16;
/** The width of a character in a caption, in screen pixels. */
const CHARACTER = 7;
/** The width of the grid on a wide page and on a narrow one, in screen pixels. */
const WIDE = 640;
const NARROW = 340;
/** The maximum height of an image, in screen pixels: the usual one, and the one for long captions. */
const TALLEST = 150;
const TALLEST_CAPTIONED = 75;

/**
 * Draws each row of an array as a small image. 0 is white, and larger numbers are darker. If there are
 * negative numbers, they are orange, and positive numbers are blue.
 *
 * @param images an array of shape (n, pixels); each row contains the pixels of one image, from left to right
 *   and from top to bottom
 * @param options the title, the captions, and the layout
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if the title is missing, or an option is not valid
 * @throws {ShapeError} if images does not have the shape (n, pixels), or the size does not match the number of pixels
 * @throws {RangeError} if there are too many images or pixels, a pixel is not finite, or the number of captions
 *   differs from the number of images
 * @example
 * const { images } = digits();
 * show(imageGrid(images.slice(0, 16), { title: "The first 16 digits" }));
 */
export function imageGrid(images: NdArray<[number, number]>, options: ImageGridOptions): Chart {
  const own = { size: "anything", captions: "a list of strings", columns: "a number" } as const;
  checkChartOptions<ImageGridOptions>("imageGrid", options, own, "The first 16 digits");
  const [n, pixels] = checkImages(images);
  const size = sizeOf(pixels, options.size);
  const captions = checkCaptions(options.captions, n);
  const grid = gridOf(n, size, checkColumns(options.columns), captions);
  const { rows, columns, across, stepX, stepY, left, largest } = grid;
  const [lowest, highest] = extent(Array.from(images.data));
  const [width, height] = [across * stepX, Math.ceil(n / across) * stepY];
  const scaleOfColors = lowest < 0 ? signed(lowest, highest) : unsigned(highest);
  const tall = (room: number) => Math.ceil(height * Math.min(largest, room / width));
  const whole = card({ title: options.title, height: tall(WIDE), legend: false, bottom: 16 });
  const sides = { l: 14, r: 14 };
  const layout = {
    ...whole,
    margin: { ...whole.margin, ...sides },
    xaxis: { ...hiddenAxis(0, width), constrain: "domain", constraintoward: "left" } as const,
    yaxis: {
      ...hiddenAxis(height, 0),
      scaleanchor: "x",
      constrain: "domain",
      constraintoward: "top",
    } as const,
    annotations: (captions ?? []).map((text, index) => ({
      text,
      x: (index % across) * stepX + left + columns / 2,
      y: (Math.floor(index / across) + 1) * stepY - rows,
      yanchor: "bottom" as const,
      showarrow: false,
      font: { size: 12, color: ink.text },
    })),
  };
  const shorter = tall(WIDE) - tall(NARROW);
  return {
    data: Array.from({ length: n }, (_, index) => imageTrace(images, index, grid, scaleOfColors)),
    layout:
      shorter > 0
        ? withNarrow(layout, {
            below: NARROW + 160,
            layout: { height: (whole.height ?? 0) - shorter },
          })
        : layout,
    description: describe(options, () => [
      `${n} ${n === 1 ? "image" : "images"} of ${rows} by ${columns} pixels, with values from ${formatNumber(lowest)} to ${formatNumber(highest)}.`,
      ...(captions ? [`${n === 1 ? "Caption" : "Captions"}: ${captions.join(", ")}.`] : []),
    ]),
  };
}

/** The layout of the grid. Unless stated otherwise, distances are in image pixels. */
interface Grid {
  rows: number;
  columns: number;
  /** The number of images in a row. */
  across: number;
  /** The distance from one image to the next in a row. */
  stepX: number;
  /** The distance from one image to the next in a column. */
  stepY: number;
  /** The space to the left of each image, which is needed if its caption is wider than the image. */
  left: number;
  /** The maximum size of an image pixel, in screen pixels. */
  largest: number;
}

/** Lays out a grid in which the captions fit, even on a narrow page. */
function gridOf(
  n: number,
  [rows, columns]: [number, number],
  wanted: number | undefined,
  captions: readonly string[] | undefined,
): Grid {
  const caption = captions ? CHARACTER * (1 + Math.max(...captions.map((text) => text.length))) : 0;
  const fitting = Math.max(1, Math.min(COLUMNS, Math.floor(NARROW / caption)));
  const across = Math.min(n, wanted ?? fitting);
  const largest = (fitting < Math.min(n, COLUMNS) ? TALLEST_CAPTIONED : TALLEST) / rows;
  const left = Math.max(0, caption / largest - columns) / 2;
  const stepX = columns * (1 + GAP) + 2 * left;
  const line = captions ? LINE / Math.min(largest, NARROW / (across * stepX)) : 0;
  const stepY = rows + Math.max(line, columns * GAP);
  return { rows, columns, across, stepX, stepY, left, largest };
}

/** The trace of one image, at its position in the grid. */
function imageTrace(images: NdArray, index: number, grid: Grid, colorsOf: Partial<Trace>): Trace {
  const { rows, columns, across, stepX, stepY, left } = grid;
  const top = (Math.floor(index / across) + 1) * stepY - rows;
  const start = index * rows * columns;
  return {
    type: "heatmap",
    x0: (index % across) * stepX + left + 0.5,
    dx: 1,
    y0: top + 0.5,
    dy: 1,
    z: Array.from({ length: rows }, (_, row) =>
      Array.from(images.data.slice(start + row * columns, start + (row + 1) * columns)),
    ),
    ...colorsOf,
    showscale: false,
    hovertemplate: "%{z}<extra></extra>",
  } as Trace;
}

function unsigned(highest: number) {
  const colorscale = [
    [0, ink.paper],
    [1, ink.text],
  ];
  return { zmin: 0, zmax: highest || 1, colorscale } as Partial<Trace>;
}

/** A colour scale that extends equally far in both directions, so that 0 is white. */
function signed(lowest: number, highest: number) {
  const most = Math.max(-lowest, highest);
  return { zmin: -most, zmax: most, colorscale: diverging };
}

function checkImages(images: unknown): [n: number, pixels: number] {
  const shape = images instanceof NdArray ? (images as NdArray).shape : undefined;
  if (shape?.length !== 2 || shape.includes(0))
    throw new ShapeError(
      "imageGrid: the images must be an array of shape (n,pixels), with a row for each image, not " +
        (shape ? `of shape ${shapeText(shape)}` : describeValue(images)),
    );
  const [n, pixels] = shape;
  if (n > MOST_IMAGES)
    throw rangeError(
      `imageGrid: there can be at most ${MOST_IMAGES} images, but there are ${n}; pass some of them, as in images.slice(0, 16)`,
    );
  if (n * pixels > MOST_PIXELS)
    throw rangeError(
      `imageGrid: all images together can have at most ${MOST_PIXELS} pixels, but they have ${n * pixels}; pass fewer or smaller images`,
    );
  const { data } = images as NdArray;
  const odd = data.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0)
    throw rangeError(
      `imageGrid: pixels must be finite numbers, but image ${Math.floor(odd / pixels)} contains ${data[odd]}`,
    );
  return [n, pixels];
}

function sizeOf(pixels: number, size: unknown): [rows: number, columns: number] {
  if (size === undefined) {
    let side = Math.floor(Math.sqrt(pixels));
    if (side ** 2 === pixels) return [side, side];
    while (pixels % side !== 0) side--;
    throw new ShapeError(
      `imageGrid: ${pixels} pixels do not form a square; pass the size, as in { size: [${side}, ${pixels / side}] }`,
    );
  }
  const [rows, columns] = Array.isArray(size) && size.length === 2 ? size : [];
  if (Number.isInteger(rows) && Number.isInteger(columns) && rows > 0 && rows * columns === pixels)
    return [rows, columns];
  throw new ShapeError(
    `imageGrid: size must be [rows, columns] with ${pixels} pixels in total, not ${describeValue(size)}`,
  );
}

function checkCaptions(captions: readonly string[] | undefined, n: number) {
  if (captions !== undefined && captions.length !== n)
    throw rangeError(
      `imageGrid: captions must have one string for each image, ${n} in total, not ${captions.length}`,
    );
  return captions;
}

function checkColumns(columns: number | undefined) {
  if (columns !== undefined) checkCount("imageGrid: columns", columns, { least: 1 });
  return columns;
}
