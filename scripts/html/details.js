// @ts-check
/** @file What an exercise folds away in its Markdown: a hint, and an answer. */

const FOLD = /<details>\s*<summary>(Hint|Answer)<\/summary>\n([\s\S]*?)<\/details>\n?/g;

/**
 * A Markdown text with its folds replaced.
 *
 * @param {string} markdown
 * @param {(kind: "Hint" | "Answer", content: string) => string} replace
 */
export function withFolds(markdown, replace) {
  return markdown.replace(FOLD, (_, kind, content) => replace(kind, content));
}
