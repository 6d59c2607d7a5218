// @ts-check
/** @file How a script exits if there is a problem that the user can fix. */

/**
 * A problem that the user can fix. Its message says, in a sentence or two, what is wrong and what
 * to do.
 */
export class UserError extends Error {}

/**
 * Runs a script's task, then exits with the exit code that the task returned (0 if it returned none). For a
 * UserError, only the message is printed, with exit code 1; any other error is a bug and is shown with its
 * stack trace.
 *
 * @param {() => number | void | Promise<number | void>} task
 */
export async function main(task) {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
