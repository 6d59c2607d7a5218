// @ts-check
/** @file The title of the lessons, on the exported pages and on the site. */

export const TITLE = "What a neural network does";
