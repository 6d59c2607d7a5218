// @ts-check
/** @file A module that does nothing, for timing Node itself; `node -e` starts Node differently. */

console.log(0);
