/** @file Characters that look like part of the language, but are not. */

import type { TypeScript } from "../language.js";
import { typed } from "./plainCharacters.js";
import { list } from "./rule.js";
import type { Scanned } from "./scan.js";
import type { Found } from "./syntax.js";

/** A quotation mark at the end of a string that has no end, as in "Mina”. */
const LAST_QUOTE = /[“”‘’＂＇](?=[^“”‘’＂＇]*$)/;

/** Returns the message about characters that the language does not have. */
export function characterRule({ tokens }: Scanned, { SyntaxKind }: TypeScript): Found | undefined {
  const wrong = new Map<string, { start: number; write: string }>();
  for (const { kind, text, start, isOpen } of tokens) {
    // A field such as #x in a class is not a comment.
    if (text === "#") wrong.set(text, { start, write: "//" });
    if (kind === SyntaxKind.PrivateIdentifier) continue;
    const isText = /^["'`/]/.test(text);
    const own = isText ? (isOpen && LAST_QUOTE.exec(text)?.[0]) || "" : text;
    for (const character of own) {
      const write = typed(character);
      if (write === undefined || wrong.has(character)) continue;
      wrong.set(character, { start: start + text.lastIndexOf(character), write });
    }
  }
  const [first, ...others] = wrong;
  if (!first) return undefined;
  const [character, { start, write }] = first;
  const also = list(others.map(([other, known]) => `${other} with ${known.write}`));
  return {
    start,
    end: start + character.length,
    message: `TypeScript does not know the character ${character} here. Type ${write} instead.${also && `\nAlso replace ${also}`}`,
  };
}
