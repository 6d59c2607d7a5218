/** @file What the page takes of JupyterLite: the part of its services' types that is used here. */

import type { Header } from "../messages.js";

/** A message of Jupyter's, as JupyterLite passes it. */
export interface LiteMessage {
  channel: string;
  header: Header & Record<string, unknown>;
  parent_header: object;
  metadata: object;
  content: object;
  buffers: [];
}

/** How JupyterLite makes a kernel. */
export interface KernelOptions {
  id: string;
  name: string;
  location: string;
  sendMessage: (message: LiteMessage) => void;
}

/** The kernel that JupyterLite knows: it has an id, and says when it is disposed of. */
export interface LiteKernel {
  readonly id: string;
  /** The folder of its notebook when it was started. */
  readonly location: string;
  readonly isDisposed: boolean;
  readonly disposed: { connect: (slot: () => void) => void };
  dispose(): void;
}

/** What `@jupyterlite/services` shares. */
export interface Services {
  BaseKernel: new (options: KernelOptions) => LiteKernel;
  IKernelSpecs: object;
  IKernelClient: object;
}

/** Which notebook has which kernel; of one that was moved, where it is now. */
export interface Session {
  path: string;
  kernel: { id: string } | null;
}

/** What runs in the page: JupyterLab. */
export interface Application {
  commands: { execute(id: string, options: object): Promise<unknown> };
  serviceManager: { sessions: { running(): Iterable<Session> } };
}

/** Knows the kernels that can be started. */
export interface KernelSpecs {
  register(options: {
    spec: object;
    create: (options: KernelOptions) => Promise<LiteKernel>;
  }): void;
}

/** Knows those that run. */
export interface KernelClient {
  interrupt(id: string): Promise<void>;
}
