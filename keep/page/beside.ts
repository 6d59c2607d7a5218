/** @file Files beside a lesson: a copy of what one did, or a newer version. */

import type { Contents } from "./lab.js";

/**
 * A name that is free, made of a lesson's name and a word: "4-training (my work).ipynb", and then
 * "4-training (my work 2).ipynb".
 */
export async function freeName(contents: Contents, path: string, word: string): Promise<string> {
  const start = path.replace(/\.ipynb$/, "");
  for (let count = 1; ; count += 1) {
    const name = `${start} (${count === 1 ? word : `${word} ${count}`}).ipynb`;
    const isTaken = await contents.get(name, { content: false }).then(
      () => true,
      () => false,
    );
    if (!isTaken) return name;
  }
}

/** Saves a notebook under a name. */
export async function saveAs(contents: Contents, name: string, content: unknown): Promise<void> {
  await contents.save(name, { type: "notebook", format: "json", content });
}
