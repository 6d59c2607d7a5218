/** @file Splits code into tokens, even if it cannot be parsed. */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "../language.js";

/** A word, number, string, bracket or other sign. */
export interface Token {
  kind: Ts.SyntaxKind;
  start: number;
  end: number;
  text: string;
  /** Whether this is a string or a comment without an end. */
  isOpen: boolean;
}

/** Code, split into tokens. */
export interface Scanned {
  text: string;
  tokens: Token[];
  /** The code with spaces in place of the contents of strings and comments. */
  bare: string;
}

/** The end of a value: a slash after it means division, and does not start a regular expression. */
const VALUE = /[\w$)\]}"'`]$/;

/** Splits code into tokens. */
export function scan(ts: TypeScript, text: string): Scanned {
  const { SyntaxKind: Kind } = ts;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, undefined, text);
  const tokens: Token[] = [];
  /** For the cell and each open `${`, the number of braces that are open within it. */
  const braces = [Number.POSITIVE_INFINITY];
  let bare = "";
  for (let kind = scanner.scan(); kind !== Kind.EndOfFileToken; kind = scanner.scan()) {
    const depth = braces.length - 1;
    if (kind === Kind.OpenBraceToken) braces[depth] += 1;
    if (kind === Kind.CloseBraceToken && braces[depth]-- === 0) {
      kind = scanner.reScanTemplateToken(false);
      braces.pop();
    }
    const isDivision = VALUE.test(tokens.at(-1)?.text ?? "");
    if (kind === Kind.SlashToken && !isDivision) kind = scanner.reScanSlashToken();
    if (kind === Kind.TemplateHead || kind === Kind.TemplateMiddle) braces.push(0);
    const [start, end] = [scanner.getTokenPos(), scanner.getTextPos()];
    const own = text.slice(start, end);
    const isOpen = scanner.isUnterminated();
    const isComment = kind === Kind.SingleLineCommentTrivia || kind === Kind.MultiLineCommentTrivia;
    const isCode = kind === Kind.Unknown || kind >= Kind.NumericLiteral;
    if (isCode || (isComment && isOpen)) tokens.push({ kind, start, end, text: own, isOpen });
    const blank = own.replace(/[^\n]/g, " ");
    const isText = kind >= Kind.StringLiteral && kind <= Kind.TemplateTail && own.length > 1;
    bare += isText ? own[0] + blank.slice(1, -1) + own.at(-1) : isComment ? blank : own;
  }
  return { text, tokens, bare };
}
