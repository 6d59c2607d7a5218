/** @file A build of the site, as its list of files tells it. */

/** Where the list lies in the site. */
export const LIST = "files.json";

/** A build: every file by its path in the site, and its hash. */
export interface Build {
  version: string;
  files: Record<string, string>;
  /** The lessons by their names, and a hash of the cells of each, without what they printed. */
  lessons: Record<string, string>;
}
