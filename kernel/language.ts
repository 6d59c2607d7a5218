/** @file The language of the cells: TypeScript, as tslab brings it. */

export type TypeScript = typeof import("@tslab/typescript-for-tslab");
