// @ts-check
/**
 * @file Says so where a file of the site cannot be loaded, in the place of a sign that stays for ever. The
 * page loads it before all else.
 */
(() => {
  /** Without the others a page is less beautiful, but it works. */
  const NEEDED = /\.(js|json|ipynb)$/;
  /** Milliseconds after which a page that does not load is no longer worth waiting for. */
  const LONG = 60_000;
  const site = new URL("..", location.href);

  /** The sign that the page is loading, while it is. */
  const sign = () => document.querySelector("#jupyterlite-loading-indicator [role=status]");

  /** @param {string} what */
  const say = (what) => {
    const text = `${what} Reload the page. If that does not help, tell the person who gave you the link.`;
    sign()?.remove();
    if (document.querySelector(".missing")) return;
    const box = document.createElement("p");
    box.className = "missing";
    box.setAttribute("role", "alert");
    const close = document.createElement("button");
    close.textContent = "Close";
    close.onclick = () => box.remove();
    box.append(text, " ", close);
    document.body.append(box);
  };

  /** @param {string} address */
  const isMissing = (address) => {
    const { href, origin, pathname } = new URL(address, location.href);
    if (!href.startsWith(site.href) || !NEEDED.test(pathname)) return;
    const path = (origin + pathname).slice(site.href.length);
    say(`A file of this site could not be loaded: ${path}.`);
  };

  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) isMissing(target.src);
    },
    true, // such an event tells only those who listen on its way down
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, responseStatus } =
        /** @type {PerformanceResourceTiming & { responseStatus: number }} */ (entry);
      if (responseStatus >= 400) isMissing(name);
    }
  }).observe({ type: "resource", buffered: true });
  setTimeout(() => {
    if (sign()) say("The lesson could not be loaded.");
  }, LONG);
})();
