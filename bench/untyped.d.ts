// `npm run check` also runs where the bench's own packages are not installed.
declare module "ml-matrix";
declare module "numpy-ts";

// Made from lesson 4, by lesson-loop.js.
declare module "*/.lesson/loop.mjs";
