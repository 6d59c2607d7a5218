/** @file Progress bars for loops. */
export { type TqdmOptions, tqdm, trange } from "./tqdm.js";
