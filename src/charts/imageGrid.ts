/** @file Small pictures side by side, of numbers that stand for pixels. */

import { NdArray } from "../array/index.js";
import { describeValue, formatNumber } from "../describe.js";
import { rangeError, ShapeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { card, hiddenAxis } from "./layout.js";
import { withNarrow } from "./narrow.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { diverging, ink } from "./style.js";
import { extent } from "./text.js";

/** How `imageGrid` draws. Only the title is required. */
export interface ImageGridOptions extends ChartOptions {
  /** How many rows and columns of pixels a picture has; if left out, it is a square. */
  size?: [rows: number, columns: number];
  /** What stands above each picture. */
  captions?: readonly string[];
  /** How many pictures stand side by side; if left out, 8, or fewer where the captions are long. */
  columns?: number;
}

/** More of them nobody looks at. */
const MOST_PICTURES = 100;
/** Of all pictures: with their PNG some 350 kB in a notebook. */
const MOST_PIXELS = 32_000;
/** Side by side, if nothing else is said. */
const COLUMNS = 8;
/** Between two pictures, in parts of a picture's width. */
const GAP = 0.15;
/** Pixels of the screen: a caption's line, and each of its letters. */
const LINE = 16;
const LETTER = 7;
/** Pixels of the screen: the width that the grid of pictures has where there is room, and a narrow one. */
const WIDE = 640;
const NARROW = 340;
/** The highest that a picture is drawn: where all stand as they like, and where captions take the room. */
const TALLEST = 150;
const TALLEST_CAPTIONED = 75;

/**
 * Draws each row of an array as a small picture. 0 is white; the larger a number the darker, or bluer where
 * others are negative: those are orange.
 *
 * @param images of shape (n, pixels), each row a picture's pixels, from the top left, row by row
 * @example show(imageGrid(images.slice(0, 16), { title: "No two people write alike" }))
 * @throws ShapeError where images is not of shape (n, pixels), or the size has not as many pixels
 * @throws TypeError where there is no title, and for options that cannot be
 * @throws RangeError for more pictures or pixels than can be seen, numbers that are not finite, or
 *   another number of captions than of pictures
 */
export function imageGrid(images: NdArray<[number, number]>, options: ImageGridOptions): Chart {
  const own = { size: "anything", captions: "a list of strings", columns: "a number" } as const;
  checkChartOptions<ImageGridOptions>("imageGrid", options, own, "No two people write alike");
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
    annotations: (captions ?? []).map((text, place) => ({
      text,
      x: (place % across) * stepX + left + columns / 2,
      y: (Math.floor(place / across) + 1) * stepY - rows,
      yanchor: "bottom" as const,
      showarrow: false,
      font: { size: 12, color: ink.text },
    })),
  };
  const shorter = tall(WIDE) - tall(NARROW);
  return {
    data: Array.from({ length: n }, (_, place) => picture(images, place, grid, scaleOfColors)),
    layout:
      shorter > 0
        ? withNarrow(layout, {
            below: NARROW + 160,
            layout: { height: (whole.height ?? 0) - shorter },
          })
        : layout,
    description: describe(options, () => [
      `${n} ${n === 1 ? "picture" : "pictures"} of ${rows} by ${columns} pixels, from ${formatNumber(lowest)} to ${formatNumber(highest)}${captions ? `: ${captions.join(", ")}` : ""}.`,
    ]),
  };
}

/** Where the pictures stand, in units of a pixel of theirs. */
interface Grid {
  rows: number;
  columns: number;
  /** How many pictures side by side. */
  across: number;
  /** From each picture to the next, and to the one below. */
  stepX: number;
  stepY: number;
  /** Before each picture, where its caption is wider. */
  left: number;
  /** The most pixels of the screen that one of theirs gets. */
  largest: number;
}

/** A grid in which the captions have room, also where it is narrow. */
function gridOf(
  n: number,
  [rows, columns]: [number, number],
  wanted: number | undefined,
  captions: readonly string[] | undefined,
): Grid {
  const caption = captions ? LETTER * (1 + Math.max(...captions.map((text) => text.length))) : 0;
  const fitting = Math.max(1, Math.min(COLUMNS, Math.floor(NARROW / caption)));
  const across = Math.min(n, wanted ?? fitting);
  const largest = (fitting < Math.min(n, COLUMNS) ? TALLEST_CAPTIONED : TALLEST) / rows;
  const left = Math.max(0, caption / largest - columns) / 2;
  const stepX = columns * (1 + GAP) + 2 * left;
  const line = captions ? LINE / Math.min(largest, NARROW / (across * stepX)) : 0;
  const stepY = rows + Math.max(line, columns * GAP);
  return { rows, columns, across, stepX, stepY, left, largest };
}

/** One picture, at its place in the grid. */
function picture(images: NdArray, place: number, grid: Grid, colorsOf: Partial<Trace>): Trace {
  const { rows, columns, across, stepX, stepY, left } = grid;
  const top = (Math.floor(place / across) + 1) * stepY - rows;
  const start = place * rows * columns;
  return {
    type: "heatmap",
    x0: (place % across) * stepX + left + 0.5,
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

/** As far to both sides, so that 0 is white. */
function signed(lowest: number, highest: number) {
  const most = Math.max(-lowest, highest);
  return { zmin: -most, zmax: most, colorscale: diverging };
}

function checkImages(images: unknown): [n: number, pixels: number] {
  const shape = images instanceof NdArray ? (images as NdArray).shape : undefined;
  if (shape?.length !== 2 || shape.includes(0))
    throw new ShapeError(
      "imageGrid: the images must have the shape (n,pixels), a row for each, and " +
        (shape ? `have ${shapeText(shape)}` : `are ${describeValue(images)}`),
    );
  const [n, pixels] = shape;
  if (n > MOST_PICTURES)
    throw rangeError(
      `imageGrid: ${MOST_PICTURES} pictures at most can be looked at, and there are ${n}; take some, as in images.slice(0, 16)`,
    );
  if (n * pixels > MOST_PIXELS)
    throw rangeError(
      `imageGrid: ${MOST_PIXELS} pixels at most have room in a notebook, and there are ${n * pixels}; take fewer pictures, or smaller ones`,
    );
  const { data } = images as NdArray;
  const odd = data.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0)
    throw rangeError(
      `imageGrid: pixels must be finite numbers, and picture ${Math.floor(odd / pixels)} has ${data[odd]}`,
    );
  return [n, pixels];
}

function sizeOf(pixels: number, size: unknown): [rows: number, columns: number] {
  if (size === undefined) {
    let side = Math.floor(Math.sqrt(pixels));
    if (side ** 2 === pixels) return [side, side];
    while (pixels % side !== 0) side--;
    throw new ShapeError(
      `imageGrid: ${pixels} pixels are no square; say how they stand, as in { size: [${side}, ${pixels / side}] }`,
    );
  }
  const [rows, columns] = Array.isArray(size) && size.length === 2 ? size : [];
  if (Number.isInteger(rows) && Number.isInteger(columns) && rows > 0 && rows * columns === pixels)
    return [rows, columns];
  throw new ShapeError(
    `imageGrid: size must be [rows, columns] of ${pixels} pixels in all, not ${describeValue(size)}`,
  );
}

function checkCaptions(captions: readonly string[] | undefined, n: number) {
  if (captions !== undefined && captions.length !== n)
    throw rangeError(`imageGrid: there are ${n} pictures and ${captions.length} captions`);
  return captions;
}

function checkColumns(columns: number | undefined) {
  if (columns === undefined || (Number.isInteger(columns) && columns > 0)) return columns;
  throw rangeError(
    `imageGrid: columns must be a whole number, 1 or more, not ${describeValue(columns)}`,
  );
}
