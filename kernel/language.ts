/** @file The language of the cells: TypeScript, in the version that tslab includes. */

export type TypeScript = typeof import("@tslab/typescript-for-tslab");
