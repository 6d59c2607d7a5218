// @ts-check
/** @file Phrases that would make a native reader stumble, what to write instead, and the exceptions. */

/** @typedef {{ phrase: RegExp, instead: string }} Pattern */

/** @type {Pattern[]} */
export const patterns = [
  { phrase: /\brightly\b/i, instead: "correctly" },
  { phrase: /\b(?:anew|afresh)\b/i, instead: "again" },
  { phrase: /\bwhoever\b/i, instead: "anyone who, people who" },
  { phrase: /\b(?:for|to|of|by|from) who\b/i, instead: "for people who" },
  { phrase: /\bfor want of\b/i, instead: "because there is no" },
  {
    phrase:
      /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more than\b|less than\b|better\b|worse\b|doubt\b)[a-z]+/i,
    instead: "is not a",
  },
  { phrase: /\b(?:one's|one’s)\b/i, instead: "your" },
  { phrase: /\bof (?:one's |their |its |your )?own of\b/i, instead: "its own" },
  { phrase: /\bin the place of\b/i, instead: "instead of" },
  {
    phrase: /\bso many\b(?! that)|\bas many(?=[.,;:)])/i,
    instead: "this many, the same number of",
  },
  { phrase: /\bso (?:few|often) [a-z]+\b(?! that)/i, instead: "this few, this often" },
  {
    phrase: /\bst(?:ands?|ood|anding) (?!for\b|out\b|still\b|up\b|alone\b)[a-z]+/i,
    instead: "is, are, appears",
  },
  {
    phrase:
      /\bl(?:ies|ie|ay) (?:in|on|at|between|beside|behind|under|outside|along|there|here|beyond|above|below)\b/i,
    instead: "is, are",
  },
  { phrase: /\bbeside\b/i, instead: "next to, compared with, in addition to" },
  { phrase: /\bbehind\b/i, instead: "after" },
  { phrase: /, for (?:it|they|he|she|there|nothing|nobody)\b/i, instead: "because" },
  { phrase: /\bwork(?:s|ed|ing)? out\b/i, instead: "compute" },
  { phrase: /\b(?:turn|turns|turned|turning) round\b/i, instead: "reverse" },
  { phrase: /\bby heart\b/i, instead: "memorize, from memory" },
  { phrase: /\bwithout a network\b/i, instead: "offline" },
  { phrase: /\bthat there (?:is|are)\b(?! (?:no|a|an|only|any)\b)/i, instead: "a noun" },
  { phrase: /\b(?:Wanted|Asked|Changed|New|Missing|Given) (?:is|are)\b/, instead: "subject first" },
  { phrase: /\b(?:has|have) not (?:a|an|the|its|their)\b/i, instead: "does not have" },
  { phrase: /\bby (?:astype|name|way of)\b(?<!by name)/i, instead: "with" },
  { phrase: /\b(?:on|at) each (?:run|time)\b(?<!on each run)/i, instead: "on each run, each time" },
  { phrase: /\bmends?\b|\bmended\b/i, instead: "fix" },
  {
    phrase: /\bleavings\b|\bof the (?:kind|sort) that\b|\bas ever\b|\bto and fro\b/i,
    instead: "plainer words",
  },
  { phrase: /\bputting back\b/i, instead: "replacement" },
  { phrase: /\bnothing but\b/i, instead: "only" },
  { phrase: /\bno more than an?\b/i, instead: "only a" },
];

/**
 * The places where such a phrase is right: the file, and the text around the phrase.
 *
 * @type {{ file: string, text: string }[]}
 */
export const exceptions = [
  { file: "notebooks/3-backward.ipynb", text: "that is no problem" },
  { file: "notebooks/8-your-own-table.ipynb", text: "With so few rows" },
];
