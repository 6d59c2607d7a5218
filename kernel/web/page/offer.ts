/** @file How JupyterLite finds an extension, and an extension what JupyterLab shares: in webpack's way. */

type Shared = Record<string, Record<string, { get: () => Promise<() => unknown> }>>;

/** Gives what a package exports that JupyterLab shares with its extensions. */
export type SharedBy = <T>(name: string) => Promise<T>;

/**
 * Offers an extension.
 *
 * @param name of the extension
 * @param plugins makes its plugins, when JupyterLite asks for them
 */
export function offer(name: string, plugins: (sharedBy: SharedBy) => Promise<object[]>): void {
  let shared: Shared;
  const sharedBy = async <T>(from: string): Promise<T> => {
    const [version] = Object.values(shared[from]);
    return (await version.get())() as T;
  };
  const page = window as unknown as { _JUPYTERLAB?: Record<string, object> };
  page._JUPYTERLAB ??= {};
  page._JUPYTERLAB[name] = {
    init: (scope: Shared) => {
      shared = scope;
    },
    get: async () => {
      const made = await plugins(sharedBy);
      return () => ({ __esModule: true, default: made });
    },
  };
}
