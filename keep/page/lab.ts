/** @file What is used of JupyterLab here: the part of its types. */

interface Signal<S, T> {
  connect(slot: (sender: S, args: T) => void): void;
}

/** A file, with or without its content. */
export interface FileModel {
  path: string;
  last_modified: string;
  content: unknown;
}

/** The files: the served ones, and one's own over them. */
export interface Contents {
  get(path: string, options: { content: boolean }): Promise<FileModel>;
  save(path: string, model: object): Promise<FileModel>;
  delete(path: string): Promise<void>;
  readonly fileChanged: Signal<
    Contents,
    {
      type: "new" | "delete" | "rename" | "save";
      oldValue: { path?: string } | null;
      newValue: { path?: string } | null;
    }
  >;
}

/** An open file. */
export interface Context {
  readonly path: string;
  readonly ready: Promise<void>;
  readonly model: { readonly dirty: boolean; toJSON(): unknown };
  readonly sessionContext: {
    readonly ready: Promise<void>;
    /** The kernel has begun or ended to work. */
    readonly statusChanged: Signal<unknown, string>;
    readonly session: { readonly kernel: { restart(): Promise<void> } | null } | null;
  };
  revert(): Promise<void>;
}

/** The program. */
export interface Lab {
  readonly started: Promise<void>;
  /** When what was open at the last visit is open again. */
  readonly restored: Promise<void>;
  readonly serviceManager: { readonly contents: Contents };
  readonly shell: { readonly currentWidget: { readonly context?: Context } | null };
  readonly docRegistry: {
    addWidgetExtension(
      factory: "Notebook",
      extension: { createNew(panel: unknown, context: Context): void },
    ): void;
  };
  readonly commands: {
    addCommand(
      id: string,
      command: {
        label: string;
        caption: string;
        isEnabled: () => boolean;
        execute: () => Promise<void> | void;
      },
    ): void;
    execute(id: string, args?: object): Promise<unknown>;
  };
}

interface NotificationOptions {
  /** Milliseconds after which it goes; it stays if this is false. */
  autoClose: number | false;
  actions?: { label: string; callback: () => void }[];
}

/** What `@jupyterlab/apputils` shares: how the program speaks to its reader. */
export interface Apputils {
  Dialog: {
    cancelButton(): object;
    okButton(options: { label: string }): object;
  };
  showDialog(options: { title: string; body: string; buttons: object[] }): Promise<{
    button: { accept: boolean };
  }>;
  Notification: {
    info(message: string, options: NotificationOptions): void;
    success(message: string, options: NotificationOptions): void;
    warning(message: string, options: NotificationOptions): void;
    error(message: string, options: NotificationOptions): void;
  };
}
