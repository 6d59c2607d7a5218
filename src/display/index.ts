/** @file Shows charts in the notebook. Nothing but kernel.ts knows how a notebook is reached. */
export { type ShowOptions, show } from "./show.js";
