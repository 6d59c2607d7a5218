// @ts-check
/** @file Lets Tab reach what is too wide for the page and scrolls by itself: keys then scroll it. */
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
  // Formulas are wider or narrower in their own letters.
  document.fonts.ready.then(mark);
})();
