/** @file Hands charts and progress bars to the notebook; nothing outside this folder knows that there is one. */
export { type ShowOptions, show } from "./show.js";
export { type TqdmOptions, tqdm, trange } from "./tqdm.js";
