// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { png } from "../../scripts/notebooks/png.js";

/**
 * Returns the chunks of a PNG, keyed by name.
 *
 * @param {Buffer} bytes
 */
function chunks(bytes) {
  /** @type {Record<string, Buffer>} */
  const found = {};
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    found[bytes.toString("latin1", at + 4, at + 8)] = bytes.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
  return found;
}

/**
 * Returns the colours of a PNG with a palette, row by row.
 *
 * @param {Buffer} bytes
 */
function colorsOf(bytes) {
  const { IHDR, PLTE, IDAT } = chunks(bytes);
  const width = IHDR.readUInt32BE(0);
  const rows = inflateSync(IDAT);
  return [...rows]
    .filter((_, place) => place % (width + 1) !== 0)
    .map((place) => [...PLTE.subarray(3 * place, 3 * place + 3)]);
}

test("png preserves every colour of an image with only a few colours", () => {
  const pixels = [
    [255, 255, 255],
    [0, 114, 178],
    [255, 255, 255],
    [213, 94, 0],
    [0, 0, 0],
    [1, 2, 3],
  ];
  const written = png(Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255])), 3);
  assert.deepEqual(colorsOf(written), pixels);
  const { IHDR } = chunks(written);
  assert.deepEqual([IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)], [3, 2]);
});

test("png replaces rare colours with similar ones if an image has many colours", () => {
  const wide = 300;
  const ramp = Array.from({ length: wide }, (_, place) => [place % 256, place >> 8, 9, 255]);
  const twice = [...ramp.slice(0, 250), ...ramp];
  const written = colorsOf(png(Uint8Array.from(twice.flat()), 550));
  assert.deepEqual(written[249], [249, 0, 9]);
  const off = written.map((color, place) => Math.abs(color[0] - twice[place][0]));
  assert.ok(Math.max(...off) <= 50);
  assert.equal(new Set(written.map(String)).size, 256);
});
