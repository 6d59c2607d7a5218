/** @file Where things seem to lie in the worker: as in a checkout that is called /nn. */

/** The folder of the notebooks. */
export const folder = "/nn/notebooks";
/** Where tslab is. */
export const tslabFolder = "/tslab/dist";
