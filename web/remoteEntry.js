// @ts-check
/** @file What JupyterLab loads first of an extension: it names the modules in webpack's way. */
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** @type {any} */
  const page = window;
  /** @type {Record<string, Record<string, { get: () => Promise<() => any> }>>} */
  let shared;

  page._JUPYTERLAB ??= {};
  page._JUPYTERLAB["nn-charts"] = {
    init: (/** @type {typeof shared} */ scope) => {
      shared = scope;
    },
    get: async () => {
      const [version] = Object.values(shared["@jupyterlab/rendermime"]);
      const { IRenderMimeRegistry } = (await version.get())();
      const { plugin } = await import(new URL("jupyterlab.js", here).href);
      return () => ({ __esModule: true, default: plugin(IRenderMimeRegistry) });
    },
  };
})();
