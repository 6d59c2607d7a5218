// @ts-check
/**
 * @file Lets Tab focus the elements that scroll sideways, so that you can scroll them from the keyboard.
 */
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
  // The width of a formula changes when its fonts load.
  document.fonts.ready.then(mark);
})();
