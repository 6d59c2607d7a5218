// @ts-check
/** @file Writes PNG images with a palette, which are a third of the size of a browser's PNG images. */

import { crc32, deflateSync } from "node:zlib";

/** The number of colours that one byte can index. */
const COLORS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Returns a PNG with the 256 most frequent colours of an image. Every other colour is replaced with the
 * nearest of these. This affects only the edges of lines and characters, where nobody notices.
 *
 * @param {Uint8Array} pixels red, green, blue and opacity of each pixel, row by row; opacity is ignored
 * @param {number} width in pixels
 * @returns {Buffer}
 */
export function png(pixels, width) {
  const height = pixels.length / 4 / width;
  const colors = Uint32Array.from({ length: width * height }, (_, place) => colorAt(pixels, place));
  const counts = new Map();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, COLORS);
  const places = new Map(palette.map((color, place) => [color, place]));
  // Each row starts with a 0, PNG's filter type for unchanged bytes.
  const rows = Buffer.alloc(height * (width + 1));
  for (const [place, color] of colors.entries()) {
    if (!places.has(color)) places.set(color, nearest(color, palette));
    rows[place + Math.floor(place / width) + 1] = places.get(color) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits per pixel, with a palette
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * @param {Uint8Array} pixels
 * @param {number} place
 */
function colorAt(pixels, place) {
  return (pixels[4 * place] << 16) | (pixels[4 * place + 1] << 8) | pixels[4 * place + 2];
}

/** @param {number} color */
function parts(color) {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

/**
 * Returns the index of the nearest colour.
 *
 * @param {number} color
 * @param {number[]} palette
 */
function nearest(color, palette) {
  const wanted = parts(color);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of palette.entries()) {
    const distance = parts(other).reduce((sum, part, i) => sum + (part - wanted[i]) ** 2, 0);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
