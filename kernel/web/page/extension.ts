/**
 * @file The extension of JupyterLite that offers the kernel, and makes JupyterLab a place for lessons:
 * what JupyterLite loads first of it, in webpack's way. The bundler puts the worker's file beside it,
 * and its name in here.
 */

import { files } from "./files.js";
import { home } from "./home.js";
import { kernelClass, type StoppableKernel } from "./kernel.js";
import type { LabServices, Launchers, Widgets } from "./lab.js";
import { launcher } from "./launcher.js";
import type { Application, KernelClient, KernelOptions, KernelSpecs, Services } from "./lite.js";
import { room } from "./room.js";
import { type Started, start } from "./worker.js";

/** The file of the worker; it has a hash in its name. */
declare const WORKER: string;

type Shared = Record<string, Record<string, { get: () => Promise<() => unknown> }>>;

const here = (document.currentScript as HTMLScriptElement).src;
const startAnother = () => start(new URL(WORKER, here));
/** The first worker starts while the page is still loading. */
let first: Started | undefined = startAnother();

function next(): Started {
  const started = first ?? startAnother();
  first = undefined;
  return started;
}

const spec = {
  name: "tslab",
  display_name: "TypeScript",
  language: "typescript",
  argv: [],
  resources: {},
};

function plugin(services: Services) {
  const { IKernelSpecs, IKernelClient } = services;
  return {
    id: "nn-kernel:plugin",
    description: "The TypeScript kernel, in a worker of the page.",
    autoStart: true,
    requires: [IKernelSpecs, IKernelClient],
    activate: (app: Application, specs: KernelSpecs, client: KernelClient) => {
      const tell = (message: string) => {
        const options = { autoClose: false };
        void app.commands.execute("apputils:notify", { message, type: "error", options });
      };
      const WorkerKernel = kernelClass(services, next, tell);
      const kernels = new Map<string, StoppableKernel>();
      const create = async (options: KernelOptions) => {
        const kernel = new WorkerKernel(options);
        kernels.set(kernel.id, kernel);
        kernel.disposed.connect(() => kernels.delete(kernel.id));
        return kernel;
      };
      specs.register({ spec, create });
      // JupyterLite's own only drops cells that wait in the page, where none does.
      client.interrupt = async (id) => kernels.get(id)?.interrupt();
    },
  };
}

let shared: Shared;

/** A package that JupyterLab shares with its extensions. */
async function sharedBy<T>(name: string): Promise<T> {
  const [version] = Object.values(shared[name]);
  return (await version.get())() as T;
}

const page = window as unknown as { _JUPYTERLAB?: Record<string, object> };
page._JUPYTERLAB ??= {};
page._JUPYTERLAB["nn-kernel"] = {
  init: (scope: Shared) => {
    shared = scope;
  },
  get: async () => {
    const plugins = [
      plugin(await sharedBy<Services>("@jupyterlite/services")),
      files(await sharedBy<LabServices>("@jupyterlab/services")),
      launcher(await sharedBy<Launchers>("@jupyterlab/launcher")),
      home(await sharedBy<Widgets>("@lumino/widgets")),
      room(),
    ];
    return () => ({ __esModule: true, default: plugins });
  },
};
