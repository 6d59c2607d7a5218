// @ts-check
/**
 * @file Marks each line of code, so that in print a line that is too long wraps with an indent.
 */

const CODE = /(<div class="[^"]*\bhighlight\b[^"]*"><pre>)([\s\S]*?)(<\/pre>)/g;

/** @param {string} html the output of Pygments */
export function withLines(html) {
  return html.replace(CODE, (_, start, code, end) => `${start}${marked(code)}${end}`);
}

/** @param {string} code */
function marked(code) {
  let open = ""; // the span that is still open at the end of a line; Pygments does not nest spans
  return code.replace(/.*\n|.+$/g, (line) => {
    const whole = open + line;
    const last = whole.lastIndexOf("<span");
    open =
      last > whole.lastIndexOf("</span>")
        ? (whole.slice(last).match(/^<span[^>]*>/)?.[0] ?? "")
        : "";
    return `<span class="line">${whole}${open && "</span>"}</span>`;
  });
}
