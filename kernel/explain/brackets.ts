/** @file Brackets and quotation marks that are missing or do not match. */

import type { TypeScript } from "../language.js";
import type { Scanned, Token } from "./scan.js";
import type { Found } from "./syntax.js";

const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** Returns the message about the first string or comment without an end. */
export function quoteRule({ tokens }: Scanned): Found | undefined {
  const open = tokens.find(({ isOpen }) => isOpen);
  if (!open) return undefined;
  const { start, text } = open;
  if (text.startsWith("/*"))
    return { ...open, message: "This comment has no end: add */ after it." };
  const mark = text[0].replace("}", "`");
  const other = mark === "`" ? undefined : /["'`](?=[\s;,)\]}]*$)/.exec(text.slice(1))?.[0];
  const message = other
    ? `This string begins with ${mark} but ends with ${other}. Use ${mark} for both.`
    : `This string has no end. Add ${mark} where it should end.`;
  return { start, end: start + 1, message };
}

/** Returns the message about the first bracket that has no partner. */
export function bracketRule(scanned: Scanned, ts: TypeScript): Found | undefined {
  const plain = unmatched(scanned, ts, () => true);
  return plain && (unmatched(scanned, ts, isBelow) ?? plain);
}

type Fits = (open: Token, close: Token, text: string) => boolean;

function unmatched({ tokens, text }: Scanned, { SyntaxKind }: TypeScript, fits: Fits) {
  const { TemplateHead, TemplateMiddle, TemplateTail } = SyntaxKind;
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === TemplateMiddle || token.kind === TemplateTail) open.pop();
    if ([TemplateHead, TemplateMiddle].includes(token.kind))
      open.push({ ...token, start: token.end - 2, text: "${" });
    if (CLOSING[token.text]) open.push(token);
    if (!/^[)\]}]$/.test(token.text)) continue;
    const last = open.at(-1);
    if (last && closing(last) === token.text && fits(last, token, text)) open.pop();
    else return mismatch(open, token, text);
  }
  const last = open.at(-1);
  return last && unclosed(last, open, text);
}

/** A bracket that is open at the end of the cell. */
function unclosed(last: Token, open: readonly Token[], text: string): Found {
  const line = lineOf(text, last.start);
  const missing = open.filter(({ start }) => lineOf(text, start) === line).map(closing);
  const signs = missing.reverse().join("");
  const rest = text.slice(last.start).split("\n")[0];
  const lines = lineOf(text, text.trimEnd().length);
  let place = "where it should end";
  if (signs === ")" && /\{[^{}]*\}?\s*$/.test(rest)) place = "before the {";
  else if (line === lines) place = "at the end of this line";
  else if (signs === "}" && blockEnd(text, line)) place = `after line ${blockEnd(text, line)}`;
  else if (/[)\]}];?$/.test(text.trimEnd())) place = `after line ${lines}`;
  return { ...last, message: `This ${last.text} is never closed. Add ${signs} ${place}.` };
}

/** Returns the last indented line of the block that a line begins; undefined if no line follows it. */
function blockEnd(text: string, first: number): number | undefined {
  const lines = text.split("\n");
  const indent = (line: string) => line.search(/\S/);
  const after = lines.findIndex(
    (line, place) =>
      place >= first && line.trim() !== "" && indent(line) <= indent(lines[first - 1]),
  );
  if (after <= first) return undefined;
  return lineOf(text, lines.slice(0, after).join("\n").trimEnd().length);
}

/** A bracket that closes no bracket, or not the one that was opened last. */
function mismatch(open: readonly Token[], token: Token, text: string): Found {
  const last = open.at(-1);
  if (!last)
    return {
      ...token,
      message: `This ${token.text} closes nothing. Delete it, or add what it should close.`,
    };
  const needed = closing(last);
  const [from, to] = [last, token].map(({ start }) => lineOf(text, start));
  // In `f([1, 2]]`, the last bracket is the wrong one.
  if (open.every((one) => closing(one) !== token.text))
    return {
      ...token,
      message: `Write ${needed} instead of ${token.text}, to close the ${last.text} in line ${from}.`,
    };
  if (token.text === needed)
    return {
      ...last,
      message: `This ${last.text} is never closed. Add ${needed} at the end of line ${from}.`,
    };
  const place = from === to ? "" : ` in line ${to}`;
  return {
    ...last,
    message: `This ${last.text} is never closed. Add ${needed} before the ${token.text}${place}.`,
  };
}

/** Whether the lines of two brackets begin in fitting columns, if the second begins a line. */
function isBelow(open: Token, close: Token, text: string): boolean {
  const [from, to] = [open, close].map(
    ({ start }) => text.slice(0, start).split("\n").at(-1) ?? "",
  );
  const isSameLine = lineOf(text, open.start) === lineOf(text, close.start);
  return isSameLine || to.trim() !== "" || (/^\s*/.exec(from)?.[0] ?? "").length <= to.length;
}

const closing = ({ text }: Token): string => CLOSING[text] ?? "}";

/** Returns the number of a line, counted from 1. */
const lineOf = (text: string, place: number): number => text.slice(0, place).split("\n").length;
