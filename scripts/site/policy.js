// @ts-check
/**
 * @file What the pages of the site may do: their content security policy. A host of static files sets no
 * headers, so each page says it itself, in a `<meta>`.
 *
 * It holds for the page and for what takes its policy from the page: the worker of the kernel, since it
 * begins as a blob (kernel/web/page/worker.ts), so that a cell cannot send anything anywhere either.
 * It does not hold for the service worker, which has that of its own response, on a host of static files
 * none: that one runs code of this site alone. A `<meta>` cannot say who may show the site in a frame.
 */

const [NONE, SELF] = ["'none'", "'self'"];

/**
 * What a page that only shows text needs: the first page.
 *
 * @type {Record<string, string[]>}
 */
const text = {
  "default-src": [NONE],
  "script-src": [SELF],
  "style-src": [SELF],
  "img-src": [SELF],
  "manifest-src": [SELF],
  // Neither can a stranger's notebook send a form, nor move what the page's own addresses begin with.
  "form-action": [NONE],
  "base-uri": [NONE],
};

/**
 * What the lessons' page needs on top of that.
 *
 * @type {Record<string, string[]>}
 */
const lessons = {
  ...text,
  // Cells are compiled to JavaScript in the worker and run by eval; JupyterLab makes functions of its
  // settings' schemas in the same way. Inline scripts, onclick and javascript: stay refused.
  "script-src": [SELF, "'unsafe-eval'"],
  // The blob with which the kernel's worker begins; the service worker is a file of the site.
  "worker-src": [SELF, "blob:"],
  // JupyterLab, the editor, the charts and the formulas add styles as they go.
  "style-src": [SELF, "'unsafe-inline'"],
  // Charts are stored as pictures in the notebook, and drawn ones are downloaded by way of a blob.
  "img-src": [SELF, "data:", "blob:"],
  // The letters of the formulas.
  "font-src": [SELF],
  // The blob is what a running cell asks for, to learn that it is to stop (kernel/web/interrupt.ts).
  "connect-src": [SELF, "blob:"],
};

/** As the pages say it. */
export const [firstPagePolicy, lessonsPolicy] = [text, lessons].map((policy) =>
  Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; "),
);
