/** @file Paths in the worker, which look like those of a checkout in /nn. */

/** The folder of the notebooks. */
export const folder = "/nn/notebooks";
/** The folder of tslab. */
export const tslabFolder = "/tslab/dist";
