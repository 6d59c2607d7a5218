// @ts-check
/** @file A module that does nothing: what Node alone takes. `node -e` starts in another way. */

console.log(0);
