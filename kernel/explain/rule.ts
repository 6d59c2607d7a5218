/**
 * @file What the rules in this folder look like. Each recognizes a common mistake, and replaces the
 * compiler's message about it with one that names the cause and says what to write. The rules know
 * the language, but no module: a module explains its own types with `misuse` (../misuse.ts) and with
 * the doc tag `@createdBy` (values.ts).
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "../language.js";

/** A cell of the notebook, as far as the kernel knows it. */
export interface NotebookCell {
  isCode: boolean;
  source: string;
}

/** A cell to explain. */
export interface Cell {
  ts: TypeScript;
  file: Ts.SourceFile;
  checker: Ts.TypeChecker;
  /** The compiler's messages. */
  diagnostics: readonly Ts.Diagnostic[];
  /** Returns the cells of the notebook; missing if the kernel cannot know them. */
  notebook?: (() => readonly NotebookCell[]) | undefined;
}

/** The lines that tslab adds to a cell: the first makes it a module, the last exports its names. */
const ADDED = /^export \{\};\n|\nexport \{[^{}]*\}$/g;
/** The number of characters that tslab puts before a cell. */
export const BEFORE = "export {};\n".length;

/** Returns the code of a cell as the reader wrote it. */
export function codeOf({ text }: Ts.SourceFile): string {
  return text.replace(ADDED, "");
}

/** A sentence, in which $1, $2, ... stand for the reader's words; or a function that returns it. */
export type Sentence = string | ((...words: string[]) => string);

/**
 * A rule for code that cannot be parsed: what it looks like without strings and comments, and what
 * to say. The groups are the words of the sentence; the group `at` is marked.
 */
export type TextRule = readonly [when: RegExp, says: Sentence];

/** A rule for code that can be parsed. */
export interface NodeRule {
  /** The compiler's errors that the rule explains; if missing, the rule looks at every node. */
  codes?: readonly number[];
  /** Returns the words of the sentence if the rule applies to a node. */
  when: (node: Ts.Node, cell: Cell) => string[] | Match | undefined;
  says: Sentence;
  /** Whether all other messages are left out. */
  isOnly?: boolean;
}

/** The words of a sentence, and the node to mark if it is not the node of the error. */
export interface Match {
  at: Ts.Node;
  words: string[];
}

/** Returns a sentence with the reader's words. */
export function sentence(says: Sentence, words: readonly string[]): string {
  if (typeof says === "function") return says(...words);
  return says.replace(/\$(\d)/g, (_, place) => words[Number(place) - 1] ?? "");
}

/** Joins words with commas and "and". */
export function list(words: readonly string[], and = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${and} ${last}`;
}
