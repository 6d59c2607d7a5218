// @ts-check
/** @file A module that does nothing, to time Node itself; `node -e` would start differently. */

console.log(0);
