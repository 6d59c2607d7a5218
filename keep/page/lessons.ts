/** @file The lessons as this build has them, and which of them have a copy of one's own. */

import { type Build, LIST } from "../build.js";
import type { Contents } from "./lab.js";

/** The lessons of this build. */
export class Lessons {
  readonly #home: URL;
  readonly #contents: Contents;
  readonly #hashes: Record<string, string>;
  /** When the served files were made. */
  readonly #dates: Map<string, string>;

  private constructor(
    home: URL,
    contents: Contents,
    hashes: Record<string, string>,
    files: { path: string; last_modified: string }[],
  ) {
    this.#home = home;
    this.#contents = contents;
    this.#hashes = hashes;
    this.#dates = new Map(files.map(({ path, last_modified }) => [path, last_modified]));
  }

  /** Reads what the site says of them. */
  static async read(home: URL, contents: Contents): Promise<Lessons> {
    const json = async (path: string) => (await fetch(new URL(path, home))).json();
    const [build, all] = await Promise.all([json(LIST), json("api/contents/all.json")]);
    return new Lessons(home, contents, (build as Build).lessons, all.content);
  }

  /** Whether a file is a lesson. */
  has(path: string): boolean {
    return this.hash(path) !== undefined;
  }

  /** What tells a lesson from another version of it. */
  hash(path: string): string | undefined {
    return Object.hasOwn(this.#hashes, path) ? this.#hashes[path] : undefined;
  }

  /** Whether a lesson was saved here, so that its copy stands before the served one. */
  async isOwn(path: string): Promise<boolean> {
    // JupyterLite does not say which of the two it gives.
    const { last_modified } = await this.#contents.get(path, { content: false });
    return last_modified !== this.#dates.get(path);
  }

  /** The lesson as it is served. */
  async served(path: string): Promise<unknown> {
    const response = await fetch(new URL(`files/${encodeURIComponent(path)}`, this.#home));
    if (!response.ok) throw new Error(`${path} could not be loaded.`);
    return response.json();
  }
}
