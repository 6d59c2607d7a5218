/** @file Formats arrays as numpy prints them. */
export { getPrintOptions, type PrintOptions, setPrintOptions } from "./options.js";
export { arrayRepr } from "./repr.js";
