// @ts-check
/**
 * @file Generates notebooks/bicycle.csv: 200 invented school mornings, and whether a pupil came by bicycle.
 *
 * No straight line can separate the two answers completely: a morning can be too cold or too hot, and rain
 * matters more if the way is long. Of five seeds, this is the one whose counts are closest to the average
 * over many mornings.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "nn";

const ROWS = 200;
/** The row and the column of each missing value, both counted from 0. */
const MISSING = [
  [22, 0],
  [86, 1],
  [87, 3],
  [151, 0],
];

const draws = seeded("school");
const round = (/** @type {number} */ value, step = 1) => Math.round(value / step) * step;
const oneIn = (/** @type {number} */ share) => draws.uniform() < share;

function morning() {
  const temperature = round(draws.uniform(-6, 34), 0.5);
  const wind = round(draws.uniform(0, 45));
  const distance = round(draws.uniform(0.4, 6), 0.1);
  const weather = oneIn(0.4) ? "sun" : oneIn(0.5) ? "cloud" : "rain";
  const isHilly = oneIn(0.4);
  const tooColdOrHot = Math.max(0, Math.abs(temperature - 18) - 4.5) / 3;
  const rain = weather === "rain" ? (distance < 2.5 ? 0.5 : 3) : 0;
  const sun = weather === "sun" ? 0.5 : 0;
  const liking =
    4.7 + sun - rain - tooColdOrHot - 0.7 * distance - 0.03 * wind - (isHilly ? 1.2 : 0);
  const comes = oneIn(1 / (1 + Math.exp(-4 * liking)));
  return [
    temperature.toFixed(1),
    wind.toFixed(),
    distance.toFixed(1),
    weather,
    isHilly ? "yes" : "no",
    comes ? "yes" : "no",
  ];
}

const rows = Array.from({ length: ROWS }, morning);
for (const [row, column] of MISSING) rows[row][column] = "";
const names = ["temperature", "wind", "distance", "weather", "hilly", "bicycle"];
const text = [names, ...rows].map((values) => `${values.join(",")}\n`).join("");
const [, , file = join(import.meta.dirname, "..", "notebooks", "bicycle.csv")] = process.argv;
writeFileSync(file, text);
