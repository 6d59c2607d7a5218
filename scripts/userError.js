// @ts-check
/** @file How a script ends when something went wrong that its user can mend. */

/** Something for the user to mend. Its message is one sentence or two: what is wrong, the mend. */
export class UserError extends Error {}

/**
 * Runs a script's task and ends with its exit code (0 if it returns none). A UserError is printed as
 * its message alone, with exit code 1; any other error is a fault of ours and keeps its trace.
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
