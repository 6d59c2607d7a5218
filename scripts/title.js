// @ts-check
/** @file What the lessons are called together: on the exported pages and on the site. */

export const TITLE = "What a neural network does";
