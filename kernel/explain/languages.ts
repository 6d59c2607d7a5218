/** @file Statements of other languages, mostly of Python, and what to write in TypeScript. */

import type { TextRule } from "./rule.js";

/** The rules for statements of other languages. */
export const languageRules: TextRule[] = [
  [
    /^[ \t]*(?<at>def)\s+(\w+)\s*\(([^)\n]*)\)[^\n]*:/m,
    "def is Python. In TypeScript, write function $2($3) { ... }",
  ],
  [/\b(?<at>lambda)\b([\w, ]*):/, "lambda is Python. In TypeScript, write ($2) => ..."],
  [
    /^[ \t]*(?<at>for)\s+(\w+)\s+in\s+range\(([^),]*)\)/m,
    "This loop is Python. In TypeScript, write for (let $2 = 0; $2 < $3; $2++) { ... }",
  ],
  [
    /^[ \t]*(?<at>for)\s+(\w+)\s*=\s*(\S+)\s+to\s+(\S+)/m,
    "In TypeScript, write for (let $2 = $3; $2 <= $4; $2++) { ... }",
  ],
  [
    /^[ \t]*(?<at>for ?each)\s*\(\s*(?:(?:const|let|var)\s+)?(\w+)\s+(?:in|of)\s+([^)\n]+)\)/im,
    "In TypeScript, write for (const $2 of $3) { ... }",
  ],
  [
    /\bfor\s*\(\s*(?<at>int|float|double|number|auto)\s+(\w+)/,
    "Write let instead of $1: for (let $2 = ...",
  ],
  [
    /^[ \t]*(?<at>repeat|loop)\s+(\w+)/m,
    "In TypeScript, write for (let i = 0; i < $2; i++) { ... }",
  ],
  [
    /^[ \t]*(?<at>for)\s+(\w+)\s+in\s+([^\n:]+):[ \t]*$/m,
    "This loop is Python. In TypeScript, write for (const $2 of $3) { ... }",
  ],
  [/\b(?<at>elif|elsif)\b/, "There is no $1 in TypeScript. Write else if (...) { ... }"],
  [
    /\b(?<at>if|while)\b\s*(\([^\n]*\))\s*:[ \t]*$/m,
    "After the condition, TypeScript needs braces instead of a colon: $1 $2 { ... }",
  ],
  [
    /\b(?<at>if|while)\s+([^\s({][^\n{:]*?)[ \t]*(?:[:{][^\n]*)?$/m,
    "The condition needs round brackets, and what follows needs braces: $1 ($2) { ... }",
  ],
  [/\b(?<at>else)\s*:/, "Write braces instead of the colon: else { ... }"],
  [/^[ \t]*(?:import|from)\s+(?<at>numpy|math|random|pandas|matplotlib|torch)\b/m, pythonPackage],
  [
    /^[ \t]*(?<at>import)\s+(\w+)\s+as\s+(\w+)/m,
    'This import is Python. In TypeScript, write import * as $3 from "$2"',
  ],
  [
    /^[ \t]*(?<at>from)\s+(\w+)\s+import\s+([^\n;]+)/m,
    'This import is Python. In TypeScript, write import { $3 } from "$2"',
  ],
  [
    /^[ \t]*(?<at>from)\s+("[^"\n]*"|'[^'\n]*')\s+import\s+\{?([^\n;{}]+)/m,
    "The names come first: import { $3 } from $2",
  ],
  [/^[ \t]*import\b[^\n]*\}\s*(?<at>(?!from\b)[a-z]+)\s*["']/m, "Write from instead of $1"],
  [
    /^[ \t]*import\s+(?<at>\w+(?:\s*,\s*\w+)+)\s+from\s*("[^"\n]*"|'[^'\n]*')/m,
    "Put the names in braces: import { $1 } from $2",
  ],
  [
    /^[ \t]*(?<at>print|println|puts|echo)\s+([^\s(=.][^\n;]*)/m,
    "There is no $1 in TypeScript. Write console.log($2)",
  ],
  [
    /(?<at>(["'])[ ]*\2)[A-Za-z]/,
    "The string ends at the second $2. If $2 is part of the string, write the string between backticks (`).",
  ],
  [
    /\b(?<at>f["'])/,
    "A string with values is written between backticks (`), with a $ before each {.",
  ],
  [/[\w)\]]\s+(?<at>and)\s+[\w(!-]/, "In TypeScript, `and` is written &&"],
  [/[\w)\]]\s+(?<at>or)\s+[\w(!-]/, "In TypeScript, `or` is written ||"],
  [/(?:^|[=(,&|])[ \t]*(?<at>not)\s+[\w(]/m, "In TypeScript, `not` is written !"],
  [/[\w)\]]\s+(?<at>is)\s+[\w(!-]/, "In TypeScript, `is` is written ==="],
  [/(?<at>([\w.)\]]+)\s+mod\s+([\w.]+))/, "In TypeScript, the remainder is written $2 % $3"],
  [/(?<at>([\w.)\]]+)\s+div\s+([\w.]+))/, "In TypeScript, write Math.floor($2 / $3)"],
  [
    /(?<at>([\w.)\]]+)\s*@\s*([\w.]+))/,
    "TypeScript has no operator @. For the matrix product, write $2.matmul($3)",
  ],
  [/\)\s*(?<at>then)\b/, "Delete `then`. What follows the condition needs braces: { ... }"],
  [
    /(?<![.\w])(?<at>then)\b/,
    "There is no `then` in TypeScript. For a choice, write condition ? value : otherValue",
  ],
  [
    /^[ \t]*(?:const |let )?(?<at>int|float|double|bool|boolean|String|string|number)\s+(\w+)\s*=/m,
    "To declare $2, write const $2 = ... without a type.",
  ],
];

function pythonPackage(name: string): string {
  const instead: Record<string, string> = {
    numpy: ": arrays have methods, such as x.exp() and x.mean()",
    math: ": Math is always there, as in Math.exp(1)",
    random: ": Math.random() is always there",
  };
  return `${name} is a package for Python, which a cell cannot import. Delete this line${instead[name] ?? "."}`;
}
