// @ts-check
/** @file Marks the lines of code, so that on paper a long one goes on indented below itself. */

const CODE = /(<div class="[^"]*\bhighlight\b[^"]*"><pre>)([\s\S]*?)(<\/pre>)/g;

/** @param {string} html as Pygments writes it */
export function withLines(html) {
  return html.replace(CODE, (_, start, code, end) => `${start}${marked(code)}${end}`);
}

/** @param {string} code */
function marked(code) {
  let open = ""; // the span that a line leaves open; Pygments puts none into another
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
