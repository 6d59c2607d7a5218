/**
 * @file Explains what a cell in a browser cannot use. The compiler's own messages would suggest npm
 * packages and settings.
 */

import type * as Ts from "@tslab/typescript-for-tslab";

/** The modules that cells can import, apart from those that cells define. */
export const importable = ["nn", "seedrandom", "tslab"];

/** TypeScript's error codes for a missing module, without and with advice. */
const NO_MODULE = [2307, 2792, 7016];
/**
 * TypeScript's error codes for a missing name, with the advice to install the types of Node or of a
 * browser.
 */
const NO_NAME = [2580, 2591, 2584];

/**
 * Returns a better message for a compiler error; undefined if the compiler's own message is fine.
 */
export function explainUnavailable({ code, messageText }: Ts.Diagnostic): string | undefined {
  const said = typeof messageText === "string" ? messageText : messageText.messageText;
  const name = /'([^']*)'/.exec(said)?.[1] ?? "";
  if (NO_MODULE.includes(code) && !/^[./]/.test(name)) return noModule(name);
  if (NO_NAME.includes(code))
    return `Cannot find name '${name}': a cell in a browser can use neither Node nor the web page, only the TypeScript language.`;
  return undefined;
}

/** Returns the message for a module that cannot be imported. */
export function noModule(name: string): string {
  return `Cannot find module '${name}': in a browser, a cell can import only "nn" and "seedrandom".`;
}
