/**
 * @file The extension of JupyterLite that offers the kernel, and makes JupyterLab a place for lessons.
 * The bundler puts the worker's file beside it, and its name in here.
 */

import { files } from "./files.js";
import { giver } from "./given.js";
import { home } from "./home.js";
import { kernelClass, type StoppableKernel } from "./kernel.js";
import type { Drive, LabServices, Launchers, Widgets } from "./lab.js";
import { launcher } from "./launcher.js";
import type { Application, KernelClient, KernelOptions, KernelSpecs, Services } from "./lite.js";
import { offer } from "./offer.js";
import { room } from "./room.js";
import { type Started, start } from "./worker.js";

/** The file of the worker; it has a hash in its name. */
declare const WORKER: string;

/** This file lies in extensions/nn-kernel/static/. */
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

function plugin(services: Services, { IDefaultDrive }: LabServices) {
  const { IKernelSpecs, IKernelClient } = services;
  return {
    id: "nn-kernel:plugin",
    description: "Runs the TypeScript kernel in a web worker.",
    autoStart: true,
    requires: [IKernelSpecs, IKernelClient, IDefaultDrive],
    activate: (app: Application, specs: KernelSpecs, client: KernelClient, drive: Drive) => {
      const tell = (message: string) => {
        const options = { autoClose: false };
        void app.commands.execute("apputils:notify", { message, type: "error", options });
      };
      const give = giver(drive, app);
      const WorkerKernel = kernelClass(services, next, tell, give);
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

offer("nn-kernel", async (sharedBy) => {
  const labServices = await sharedBy<LabServices>("@jupyterlab/services");
  return [
    plugin(await sharedBy<Services>("@jupyterlite/services"), labServices),
    files(labServices),
    launcher(await sharedBy<Launchers>("@jupyterlab/launcher")),
    home(await sharedBy<Widgets>("@lumino/widgets")),
    room(),
  ];
});
