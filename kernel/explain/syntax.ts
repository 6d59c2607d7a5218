/** @file Explains code that cannot be parsed: the first cause, and nothing that follows from it. */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "../language.js";
import { bracketRule, quoteRule } from "./brackets.js";
import { characterRule } from "./characters.js";
import { languageRules } from "./languages.js";
import { numberRules } from "./numbers.js";
import { BEFORE, type Cell, codeOf, sentence, type TextRule } from "./rule.js";
import { type Scanned, scan } from "./scan.js";
import { declarationRules, operatorRules } from "./words.js";

/** A message about a part of the code. */
export interface Found {
  start: number;
  end: number;
  message: string;
}

/** The end of a value. */
const VALUE_END = /[\w"'`)\]]$/;
/** TypeScript's error code for a missing expression. */
const NO_EXPRESSION = 1109;

/** Returns the message about code that the compiler cannot parse. */
export function explainSyntax({ ts, file }: Cell, [error]: readonly Ts.Diagnostic[]): Found {
  const scanned = scan(ts, codeOf(file));
  const { start, end, message } =
    characterRule(scanned, ts) ??
    textRule(scanned, languageRules) ??
    quoteRule(scanned) ??
    textRule(scanned, declarationRules) ??
    bracketRule(scanned, ts) ??
    textRule(scanned, [...numberRules, ...operatorRules]) ??
    byCompiler(scanned, ts, error);
  return { start: start + BEFORE, end: end + BEFORE, message };
}

/** Returns the message of the first rule that applies. */
function textRule({ bare, text }: Scanned, rules: readonly TextRule[]): Found | undefined {
  for (const [when, says] of rules) {
    const places = new RegExp(when, `${when.flags}d`).exec(bare)?.indices;
    if (!places) continue;
    const [start, end] = places.groups?.at ?? (places[0] as [number, number]);
    const words = places.slice(1).map((place) => (place ? text.slice(...place).trim() : ""));
    return { start, end, message: sentence(says, words) };
  }
  return undefined;
}

/** Returns the compiler's first message, at a place in the reader's own code. */
function byCompiler({ tokens, text }: Scanned, ts: TypeScript, error: Ts.Diagnostic): Found {
  const start = (error.start ?? 0) - BEFORE;
  const last = tokens.at(-1);
  if (last && start >= text.trimEnd().length)
    return { ...last, message: `Something is missing after ${last.text} at the end of the cell.` };
  const said = ts.flattenDiagnosticMessageText(error.messageText, "\n");
  const at = tokens.findIndex((token) => token.start >= start);
  const [before, next] = [tokens[at - 1], tokens[at]];
  const end = start + (error.length ?? 0);
  if (!next) return { start, end, message: said };
  if (error.code === NO_EXPRESSION)
    return { start, end, message: `A value is missing before ${next.text}` };
  const sign = /^'(.+)' expected\.$/.exec(said)?.[1];
  if (!sign) return { start, end, message: said };
  const isBetween = [",", ";"].includes(sign) && VALUE_END.test(before?.text ?? "");
  const message =
    isBetween && /^[\w"'`([]/.test(next.text)
      ? `A comma or an operator is missing between ${before.text} and ${next.text}`
      : `Write ${sign} before ${next.text}`;
  return { start, end, message };
}
