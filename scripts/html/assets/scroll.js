// @ts-check
/** @file Makes wide elements that scroll focusable with Tab, so that keys can scroll them. */
(() => {
  const mark = () => {
    /** @type {NodeListOf<HTMLElement>} */
    const wide = document.querySelectorAll("pre, .katex-display");
    for (const element of wide) {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    }
  };
  mark();
  addEventListener("resize", mark);
  // Formulas change their width when their fonts have loaded.
  document.fonts.ready.then(mark);
})();
