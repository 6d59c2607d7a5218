// @ts-check
/** @file A child process that answers each line of JSON with one line of JSON. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function child(command, args, env = process.env) {
  const started = spawn(command, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  started.stdin.on("error", () => {}); // if the process has ended, `ask` reports it
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
      if (done) throw new Error(`${args.join(" ")} ended before it answered.`);
      return JSON.parse(value);
    },
    /** Closes the input of the process, and waits for the process to end. */
    async end() {
      started.stdin.end();
      await closed;
    },
  };
}
