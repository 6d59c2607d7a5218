/** @file Declarations and operators that are slightly wrong. */

import type { TextRule } from "./rule.js";

/** Words that begin a statement. */
const KEYWORDS =
  "(?:async|await|case|class|const|declare|default|delete|do|else|enum|export|finally|for|from|function|if|import|interface|let|namespace|new|of|return|static|switch|throw|try|type|typeof|var|void|while|yield)\\b";

/** The rules for declarations. They come before those for brackets. */
export const declarationRules: TextRule[] = [
  [
    /^[ \t]*(?<at>Const|CONST|cosnt|conts|cons|Let|LET|Var)\s+(\w+)\s*=/m,
    (wrong, name) =>
      `Write ${/^l/i.test(wrong) ? "let" : "const"} ${name} = ... instead of ${wrong}`,
  ],
  [
    /^[ \t]*(?<at>Function|fuction|funtion|func|fun|fn)\s+(\w+)\s*\(/m,
    "Write function instead of $1: function $2(...) { ... }",
  ],
  [/\b(let|const|var)\s+(\w+)\s*(?<at>:=)/, "Write = instead of := as in $1 $2 = ..."],
  [
    /\b(let|const|var)\s+(?<at>(\w+)-(\w)(\w*))\s*=/,
    (keyword, _, first, letter, rest) =>
      `A name contains no minus: ${keyword} ${first}${letter.toUpperCase()}${rest} = ...`,
  ],
  [/\b(let|const|var)\s*(?<at>=)/, "A name is missing: $1 name = ..."],
  [
    /\b(let|const|var)\s+(?<at>(\d+)([A-Za-z_]\w*))/,
    "A name cannot begin with a digit. Write, for example, $1 $4$3 = ...",
  ],
  [
    /\b(?:let|const|var)\s+(?<at>class|new|function|for|if|in|default|return|this|case|import|export|delete|while|switch)\b/,
    "$1 is a word of the language. Choose another name.",
  ],
  [
    /\b(let|const|var)\s+(?<at>(\w+)[ \t]+(?!of\b|in\b)(\w)(\w*))\s*[=;]/,
    (keyword, _, first, letter, rest) =>
      `A name is one word: ${keyword} ${first}${letter.toUpperCase()}${rest} = ...`,
  ],
  [
    /\bfunction\s+(\w+)\s+(?<at>\w+)\s*\{/,
    "Put what the function takes in round brackets: function $1($2) { ... }",
  ],
  [
    /\bfunction\s+(\w+)\s*(\([^()\n]*\))\s*(?<at>return\b[^\n;]*)/,
    "What the function does belongs between braces: function $1$2 { $3 }",
  ],
  [/\b(?<at>retrun|retunr|retun|reutrn|retrn)\b/, "Write return instead of $1"],
  [
    new RegExp(`^[ \\t]*(?!${KEYWORDS})(?<at>[A-Za-z]\\w*)[ \\t]+(\\w+)\\s*=(?!=)`, "m"),
    "To declare $2, write const $2 = ... instead of $1",
  ],
  [/^[ \t]*(?<at>function)\s*\(/m, "This function needs a name: function name(...) { ... }"],
  [
    /\bfor\s*\((?<at>\s*(?:let|var)\s[^;(){}]*,[^;(){}]*,[^;(){}]*)\)/,
    (parts) => `A loop has semicolons: for (${parts.split(/\s*,\s*/).join("; ")})`,
  ],
  [/^[ \t]*(?<at>else)\b/m, "else needs an if before it: if (condition) { ... } else { ... }"],
];

/** The rules for operators and calls. */
export const operatorRules: TextRule[] = [
  [/(?<at>=<)/, "Write <= instead of =<"],
  [/(?<at>->)/, "Write => instead of ->"],
  [/(?<at>:=)/, "Write = instead of :="],
  [/(?<at>([-+*/%]|\*\*) =)(?!=)/, "Write $2= without a space."],
  [/\[[^\][{}()\n]*(?<at>;)/, "In a list, write a comma instead of the semicolon."],
  [
    /^[ \t]*(?<at>for|if|while)\s*(?:\([^\n]*\))\s*$(?![\s\S])/m,
    "What follows the round brackets needs braces: $1 (...) { ... }",
  ],
  [
    new RegExp(`^[ \\t]*(?!${KEYWORDS})(?<at>([A-Za-z]\\w*)\\{([^{}\\n]*)\\})`, "m"),
    "Write round brackets instead of braces: $2($3)",
  ],
  [/(?<at>= >)/, "Write => without a space."],
  [/(?<at><>)/, "In TypeScript, `not equal` is written !=="],
  [
    /(?<at>-([\w.]+))\s*\*\*\s*([\w.]+)/,
    "Put brackets around one part: -($2 ** $3) or (-$2) ** $3",
  ],
  [
    /(?<at>(\w+)\[\s*(-?\w*)\s*:\s*(-?\w*)\s*\])/,
    (_, x, from, to) =>
      `This slice is Python. In TypeScript, write ${x}.slice(${from || "0"}${to && `, ${to}`})`,
  ],
  [/(?<at>\?)[^:?.]*$/, "After ? come two values with a colon between them: condition ? 1 : 0"],
  [/(?<at>\w+:[^,{}\n]*[^\s,{}])\s+\w+:/, "A comma is missing after $1"],
  [
    new RegExp(
      `^[ \\t]*(?!${KEYWORDS})(?<at>[A-Za-z_]\\w*(?:\\.\\w+)*)[ \\t]+(?!(?:of|in|as)\\b)(["'\`\\w][^\\n;={}]*)$`,
      "m",
    ),
    "To call a function, put what you pass in round brackets: $1($2)",
  ],
];
