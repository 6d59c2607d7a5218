/** @file Shows charts in the notebook. */
export { type ShowOptions, show } from "./show.js";
