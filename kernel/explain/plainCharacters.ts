/** @file The characters to type instead of those that only look like part of the language. It imports nothing, because JupyterLab's extension (web/paste.js) contains it too. */

/** Characters and what to type instead. */
const characters: [characters: string, write: string][] = [
  ["“”„‟″«»「」『』", '"'],
  ["‘’‚‛′´", "'"],
  ["×∗⋅∙·•", "*"],
  ["÷∕", "/"],
  ["−–—", "-"],
  ["²", "** 2"],
  ["³", "** 3"],
  ["√", "Math.sqrt(...)"],
  ["∞", "Infinity"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!=="],
  ["→⇒", "=>"],
  ["…", "..."],
  ["、", ","],
  ["。", "."],
  ["【", "["],
  ["】", "]"],
];
/** Strings and comments, which may contain any character. The quotation marks may be wrong. */
const TEXT =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\/|(?<=[“„])[^“”"\n]*(?=[“”])|(?<=‘)[^‘’'\n]*(?=’)/g;

/** Returns what to type instead of a character; undefined if the character may be right. */
export function typed(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  // Full-width characters are in the same order as those of the keyboard.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  return characters.find(([all]) => all.includes(character))?.[1];
}

/**
 * Replaces the characters outside of strings and comments that the language does not have.
 *
 * @returns the code, and the replaced characters
 */
export function withPlainCharacters(code: string): { plain: string; replaced: string[] } {
  const replaced = new Set<string>();
  const outside = (part: string) =>
    part.replace(/[^\p{ASCII}]/gu, (character, place: number) => {
      const write = typed(character);
      // `Math.sqrt(...)` does not fit into a formula.
      if (write === undefined || character === "√") return character;
      replaced.add(character);
      return write.startsWith("**") && part[place - 1] !== " " ? ` ${write}` : write;
    });
  let plain = "";
  let end = 0;
  for (const { 0: text, index = 0 } of code.matchAll(TEXT)) {
    plain += outside(code.slice(end, index)) + text;
    end = index + text.length;
  }
  return { plain: plain + outside(code.slice(end)), replaced: [...replaced] };
}
