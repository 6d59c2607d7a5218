/** @file What the page takes of JupyterLab: the part of its types that is used here. */

import type { Application } from "./lite.js";

/** A part of JupyterLab, as JupyterLab is told of it; what it requires are tokens. */
export interface Plugin {
  id: string;
  description: string;
  autoStart: true;
  requires: object[];
  // biome-ignore lint/suspicious/noExplicitAny: what stands behind a token is known to the plugin alone
  activate: (app: App, ...required: any[]) => void;
}

/** JupyterLab, with what lessons need of it. */
export interface App extends Application {
  /** When it looks as it did when it was left. */
  restored: Promise<void>;
  shell: Shell;
}

/** Tells whoever wants to know that something has happened. */
export interface Signal<T> {
  connect(slot: (sender: unknown, what: T) => void): void;
}

/** What stands where. */
export interface Shell {
  /** Another document is in front. */
  currentChanged: Signal<unknown>;
  add(widget: Widget, area: "top", options: { rank: number }): void;
  collapseLeft(): void;
  collapseRight(): void;
}

/** Something that JupyterLab shows. */
export interface Widget {
  id: string;
}

/** What `@lumino/widgets` shares. */
export interface Widgets {
  Widget: new (options: { node: HTMLElement }) => Widget;
}

/** What `@jupyterlab/launcher` shares, and the one of JupyterLab. */
export interface Launchers {
  ILauncher: object;
}
export interface Launcher {
  items(): Iterable<{ command: string }>;
}

/** What `@jupyterlab/services` shares, and the drive that holds the notebooks. */
export interface LabServices {
  IDefaultDrive: object;
}
export interface Drive {
  get(path: string, options?: object): Promise<File>;
  /** One's own files, by their paths. */
  readonly storage: Promise<{
    keys(): Promise<string[]>;
    getItem(path: string): Promise<StoredFile | null>;
  }>;
}

/** A file as the drive keeps it: as text, or byte by byte, as it was uploaded. */
export interface StoredFile {
  type: string;
  format: "text" | "base64" | "json";
  content: unknown;
  size?: number;
  last_modified: string;
}

/** A file; of a notebook the content is there if it was asked for. */
export interface File {
  type: string;
  content?: Notebook | null;
}
export interface Notebook {
  cells?: { metadata?: Record<string, unknown>; outputs?: Output[] }[];
}

/** What a cell put out; a text that it printed stands in one piece or line by line. */
export interface Output {
  text?: string | string[];
}
