/** @file The files of this browser that a cell may read: one's own, and the site's behind them; no notebooks. */

import type { ReadableFile } from "../messages.js";
import type { Drive, StoredFile } from "./lab.js";

/** Bytes: of larger files only the size is told, for "nn" reads none (src/table/file.ts). */
const MOST = 10 * 2 ** 20;
/** Milliseconds: a cell waits until the files of the site are there. */
const PATIENCE = 3_000;

/** A file that was found. */
interface Found {
  /** When it was changed. */
  date: string;
  size: number;
  /** Gives its bytes; nothing where they cannot be read now. */
  read: () => Blob | undefined | Promise<Blob | undefined>;
}

/** The files, looked at again and again. */
export class Readable {
  readonly #home: URL;
  readonly #drive: Drive;
  /** What the last look has read. */
  #read = new Map<string, { date: string; bytes: Blob }>();
  #ofSite: [string, Found][] | undefined;
  #looking: Promise<Map<string, ReadableFile>> | undefined;

  /**
   * @param home the site's folder
   * @param drive where JupyterLite keeps one's own files
   */
  constructor(home: URL, drive: Drive) {
    this.#home = home;
    this.#drive = drive;
  }

  /** The files as they are now, by their paths; one look for cells that are asked for together. */
  look(): Promise<Map<string, ReadableFile>> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<Map<string, ReadableFile>> {
    // Without the list one's own are there.
    this.#ofSite ??= await this.#findOfSite().catch(() => undefined);
    const found = new Map([...(this.#ofSite ?? []), ...(await this.#findOwn())]);
    const files = new Map<string, ReadableFile>();
    const before = this.#read;
    this.#read = new Map();
    for (const [path, { date, size, read }] of found) {
      const known = before.get(path);
      const isKnown = known?.date === date;
      const bytes = size > MOST ? undefined : isKnown ? known.bytes : await read();
      files.set(path, bytes ? { size: bytes.size, bytes } : { size });
      if (bytes) this.#read.set(path, { date, bytes });
    }
    return files;
  }

  async #findOwn(): Promise<[string, Found][]> {
    const storage = await this.#drive.storage;
    const found: [string, Found][] = [];
    for (const path of (await storage.keys()).filter(isNoNotebook)) {
      const stored = await storage.getItem(path);
      if (stored?.type !== "file") continue;
      const { last_modified: date, size = 0 } = stored;
      found.push([path, { date, size, read: () => bytesOf(stored) }]);
    }
    return found;
  }

  async #findOfSite(): Promise<[string, Found][]> {
    const list = await this.#fetch("api/contents/all.json");
    const { content } = (await list.json()) as { content: (StoredFile & { path: string })[] };
    return content
      .filter(({ path }) => isNoNotebook(path))
      .map(({ path, last_modified: date, size = 0 }) => {
        const read = async () => (await this.#fetch(`files/${encodeURIComponent(path)}`)).blob();
        return [path, { date, size, read: () => read().catch(() => undefined) }];
      });
  }

  async #fetch(path: string): Promise<Response> {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(new URL(path, this.#home), { signal });
    if (!response.ok) throw new Error(`${path} could not be loaded.`);
    return response;
  }
}

function isNoNotebook(path: string): boolean {
  return !path.endsWith(".ipynb");
}

/** The bytes as they were uploaded, or as the editor has saved them; undefined where some are missing. */
function bytesOf({ format, content }: StoredFile): Blob | undefined {
  if (format !== "base64")
    return new Blob([typeof content === "string" ? content : JSON.stringify(content)]);
  try {
    const letters = atob(String(content));
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
    return new Blob([bytes]);
  } catch {
    return undefined;
  }
}
