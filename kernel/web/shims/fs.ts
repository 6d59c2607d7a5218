/** @file Node's "fs" in the worker, as far as "nn" asks it: a file of the site, fetched when it is asked for. */

/** The text of a file that lies beside the worker's own. */
export function readFileSync(file: URL, _encoding: "utf8"): string {
  const request = new XMLHttpRequest();
  // At once, since Node's own gives it at once: a worker may wait.
  request.open("GET", file, false);
  try {
    request.send();
  } catch {
    throw missing(file);
  }
  if (request.status !== 200) throw missing(file);
  return request.responseText;
}

function missing({ pathname }: URL): Error {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  return new Error(
    `${name}, a file of this site, could not be loaded: there is no network, or the file is missing.`,
  );
}

// tslab names it, and asks nothing of it.
export default {};
