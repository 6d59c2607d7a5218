/** @file How the library refuses: one sentence for the learner, without the library's own insides. */
const OWN_FOLDER = import.meta.dirname;

/**
 * The error with a stack that names only the caller's files. In a notebook nothing is left of it,
 * for a cell's frames point into compiled text that the learner never sees: there the message
 * stands alone. The stack is fixed, since Node would put this library's line above the message.
 */
export function refusal<E extends Error>(error: E): E {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const callers = frames.filter((line) => !isInternal(line));
  const stack = [`${error.name}: ${error.message}`, ...callers].join("\n");
  Object.defineProperty(error, "stack", { value: stack, writable: false });
  // Without frames Node would print it in brackets.
  Object.defineProperty(error, Symbol.for("nodejs.util.inspect.custom"), { value: () => stack });
  return error;
}

function isInternal(frame: string): boolean {
  return (
    frame.includes(encodeURI(OWN_FOLDER)) ||
    frame.includes(OWN_FOLDER) ||
    frame.includes("evalmachine.<anonymous>") ||
    frame.includes("node:") ||
    frame.includes("<anonymous>") ||
    frame.includes("/tslab/")
  );
}
