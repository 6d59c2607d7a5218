// @ts-check
/** @file Starts a separate JupyterLab with copies of the lessons. */

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { lessons, tables } from "../../scripts/notebooks/notebook.js";
import { python, root } from "../../scripts/paths.js";

/**
 * @typedef {object} Server
 * @property {(path: string) => string} url returns the URL of a page, such as "lab", with the token
 * @property {(name: string) => string} lesson returns the URL of a notebook in the folder with the copies
 * @property {string} notebooks the folder with the copies
 * @property {() => Promise<void>} stopKernels stops all kernels, even busy ones
 * @property {() => Promise<void>} stop
 */

/**
 * Starts JupyterLab in a new folder with copies of the lessons. It does not use the user's settings, trusted
 * notebooks or kernels. The folder contains a link to the project's node_modules, so that cells can import
 * "nn".
 *
 * @returns {Promise<Server>}
 */
export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), "lessons-"));
  const notebooks = join(folder, "notebooks");
  mkdirSync(notebooks);
  for (const path of [...lessons(), ...tables()]) cpSync(path, join(notebooks, basename(path)));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const token = randomUUID();
  const args = [
    ...["-X", "utf8", "-m", "jupyterlab", "--no-browser", `--ServerApp.root_dir=${folder}`],
    ...["--ServerApp.ip=localhost", "--ServerApp.port=0", `--IdentityProvider.token=${token}`],
    ...["--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"],
    ...(process.getuid?.() === 0 ? ["--allow-root"] : []),
  ];
  const home = join(folder, "home");
  const env = {
    ...process.env,
    HOME: home,
    USERPROFILE: home,
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
  };
  const child = spawn(python, args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  // Stops the server however this process ends. On SIGTERM, the server stops its kernels and then itself.
  const endServer = () => child.kill("SIGTERM");
  const exit = () => process.exit(1);
  process.on("exit", endServer).on("SIGTERM", exit).on("SIGINT", exit);
  const address = await addressOf(child);
  /**
   * @param {string} path
   * @param {string} [method]
   */
  const api = (path, method = "GET") =>
    fetch(`${address}api/${path}`, { method, headers: { Authorization: `token ${token}` } });
  const url = (/** @type {string} */ path) => `${address}${path}?token=${token}`;
  return {
    url,
    lesson: (name) => url(`lab/workspaces/${name.replace(/\W/g, "-")}/tree/notebooks/${name}`),
    notebooks,
    stopKernels: async () => {
      /** @type {{ id: string }[]} */
      const sessions = await (await api("sessions")).json();
      await Promise.all(sessions.map(({ id }) => api(`sessions/${id}`, "DELETE")));
    },
    stop: async () => {
      endServer();
      await ended;
      process.off("exit", endServer).off("SIGTERM", exit).off("SIGINT", exit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Waits until the server prints its address, and returns the address.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>} the address, with a slash at the end
 */
function addressOf(child) {
  let log = "";
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      log += text;
      const found = log.match(/(http:\/\/localhost:\d+\/)lab\?token/);
      if (found) resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(`JupyterLab did not start:\n${log}`)));
  });
}
