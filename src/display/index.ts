/** @file Shows charts in the notebook. Only kernel.ts talks to the kernel. */
export { type ShowOptions, show } from "./show.js";
