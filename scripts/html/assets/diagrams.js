// @ts-check
/** @file Draws the Mermaid diagrams of a page. */
(() => {
  /** @type {any} */
  const { mermaid } = window;
  mermaid.initialize({ startOnLoad: false, theme: "neutral", fontFamily: "system-ui, sans-serif" });
  mermaid.run();
})();
