// @ts-check
/** @file What JupyterLab shows of itself on the site: what a lesson needs, and as the system looks. */

import { TITLE } from "../title.js";

/** Parts of JupyterLab that a lesson has no use for, or that do not work without a server. */
const disabled = [
  // Ours leads to the first page: kernel/web/page/home.ts.
  "@jupyterlite/application-extension:logo",
  "@jupyterlite/application-extension:about",
  "@jupyterlab/help-extension:jupyter-forum",
  // The bar on the right, and what stands in it.
  "@jupyterlab/application-extension:property-inspector",
  "@jupyterlab/notebook-extension:tools",
  "@jupyterlab/notebook-extension:active-cell-tool",
  "@jupyterlab/notebook-extension:metadata-editor",
  "@jupyterlab/celltags-extension",
  "@jupyterlab/metadataform-extension",
  "@jupyterlab/notebook-extension:update-raw-mimetype",
  "@jupyterlab/terminal-extension",
  "@jupyterlab/running-extension:sidebar",
];

/**
 * Its settings, where they are not JupyterLab's own. Whoever has changed one keeps it so.
 */
const settings = {
  "@jupyterlab/apputils-extension:themes": { "adaptive-theme": true },
  // Otherwise a stranger's notebook could have buttons that run its cells.
  "@jupyterlab/apputils-extension:sanitizer": { allowCommandLinker: false },
  // Seconds: a tablet closes a tab in the background without a word.
  "@jupyterlab/docmanager-extension:plugin": { autosaveInterval: 10 },
  // When a lesson came onto this site says nothing to a pupil.
  "@jupyterlab/filebrowser-extension:browser": { showLastModifiedColumn: false },
  "@jupyterlab/statusbar-extension:plugin": { visible: false },
  // They are in the menu, and by key; a narrow page has room for running and stopping a cell.
  "@jupyterlab/notebook-extension:panel": {
    toolbar: ["cut", "copy", "paste"].map((name) => ({ name, disabled: true })),
  },
};

/** As JupyterLite is told it. The name stands in the title of each tab. */
export const appearance = {
  appName: TITLE,
  faviconUrl: "./front/icon.svg",
  disabledExtensions: disabled,
  settingsOverrides: settings,
};
