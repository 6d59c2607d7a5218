// @ts-check
/**
 * @file A module that does nothing, for timing the start of Node itself. With `node -e`, Node would start
 * differently.
 */

console.log(0);
