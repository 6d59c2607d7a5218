/** @file What a page and the service worker say to each other. */

/** To the service worker, with a port for its answer: keep the whole site for use offline. */
export type ToKeeper = "keep";

/** Its answer: all is kept, or why not. */
export type FromKeeper = { kept: true } | { failed: string };
