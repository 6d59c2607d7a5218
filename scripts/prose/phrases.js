// @ts-check
/** @file Looks for the phrases in patterns.js. */

import { exceptions, patterns } from "./patterns.js";

/** @typedef {{ file: string, line: number, what: string }} Finding */

/**
 * @param {import("./passages.js").Passage[]} passages
 * @returns {Finding[]} each phrase that was found, and each exception that no longer occurs
 */
export function unusualPhrases(passages) {
  const used = new Set();
  const found = passages.flatMap(({ file, line, text }) => {
    const allowed = exceptions.filter(
      (one) => file.startsWith(one.file) && text.includes(one.text),
    );
    for (const one of allowed) used.add(one);
    return patterns.flatMap(({ phrase, instead }) => {
      const [match] = text.match(phrase) ?? [];
      if (match === undefined || allowed.some((one) => one.text.includes(match))) return [];
      return [{ file, line, what: `"${match}" (${instead}): ${text.trim().slice(0, 120)}` }];
    });
  });
  const unused = exceptions.filter((one) => !used.has(one));
  return [
    ...found,
    ...unused.map(({ file, text }) => ({
      file,
      line: 0,
      what: `the exception "${text}" is no longer needed`,
    })),
  ];
}
