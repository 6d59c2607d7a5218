// @ts-check
/** @file A process that answers one line of JSON for each line that it is given. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function child(command, args, env = process.env) {
  const started = spawn(command, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  started.stdin.on("error", () => {}); // if it has ended, the missing answer shows it
  const closed = new Promise((resolve) => started.on("close", resolve));
  const answers = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  return {
    /**
     * @param {unknown} question
     * @returns {Promise<any>}
     */
    async ask(question) {
      started.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${args.join(" ")} ended before it had answered.`);
      return JSON.parse(value);
    },
    /** Lets it end, and waits until it has. */
    async end() {
      started.stdin.end();
      await closed;
    },
  };
}
