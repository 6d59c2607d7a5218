// `npm run check` also runs where the bench's own packages are not installed.
declare module "ml-matrix";
declare module "numpy-ts";
