/** @file What a cell in a browser has not, in words: the compiler's own speak of npm and of settings. */

import type * as Ts from "@tslab/typescript-for-tslab";

/** What cells can import, beside the module cells that they define. */
export const importable = ["nn", "seedrandom", "tslab"];

/** TypeScript's codes for a module that is not there, without and with advice, ... */
const NO_MODULE = [2307, 2792, 7016];
/** ... and for a name that is not there, with the advice to install the types of Node, or of a browser. */
const NO_NAME = [2580, 2591, 2584];

/** What to say in the place of a message of the compiler; undefined where its own is right. */
export function explainUnavailable({ code, messageText }: Ts.Diagnostic): string | undefined {
  const said = typeof messageText === "string" ? messageText : messageText.messageText;
  const name = /'([^']*)'/.exec(said)?.[1] ?? "";
  if (NO_MODULE.includes(code) && !/^[./]/.test(name)) return noModule(name);
  if (NO_NAME.includes(code))
    return `Cannot find name '${name}': a cell in a browser has neither Node nor the page, only the language.`;
  return undefined;
}

/** What is said of a module that cannot be imported. */
export function noModule(name: string): string {
  return `Cannot find module '${name}': in a browser a cell can import "nn" and "seedrandom", and no other package.`;
}
