/** @file Paths in the worker, as if the project were checked out in /nn. */

/** The folder of the notebooks. */
export const folder = "/nn/notebooks";
