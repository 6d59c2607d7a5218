// @ts-check
/** @file Finds the collapsible parts of an exercise's Markdown: its hint and its answer. */

const FOLD = /<details>\s*<summary>(Hint|Answer)<\/summary>\n([\s\S]*?)<\/details>\n?/g;

/**
 * Replaces the collapsible parts of Markdown.
 *
 * @param {string} markdown
 * @param {(kind: "Hint" | "Answer", content: string) => string} replace
 */
export function withFolds(markdown, replace) {
  return markdown.replace(FOLD, (_, kind, content) => replace(kind, content));
}
