/** @file Your own files in this browser, apart from notebooks. */

import type { ReadableFile } from "../messages.js";
import type { Drive, StoredFile } from "./lab.js";

/** Bytes: of larger files only the size is told, because they would take too long to read. */
const MOST = 10 * 2 ** 20;

/** A file, and when it was changed. */
interface Read {
  date: string;
  file: ReadableFile;
}

/** The files, looked at again and again. */
export class Readable {
  readonly #drive: Drive;
  /** What the last look has read. */
  #read = new Map<string, Read>();
  #looking: Promise<Map<string, ReadableFile>> | undefined;

  /** @param drive where JupyterLite keeps your own files */
  constructor(drive: Drive) {
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
    const storage = await this.#drive.storage;
    const read = new Map<string, Read>();
    for (const path of (await storage.keys()).filter(isNoNotebook)) {
      const stored = await storage.getItem(path);
      if (stored?.type !== "file") continue;
      const date = stored.last_modified;
      const known = this.#read.get(path);
      const isKnown = known?.date === date && known.file.bytes;
      read.set(path, isKnown ? known : { date, file: fileOf(stored) });
    }
    this.#read = read;
    return new Map([...read].map(([path, { file }]) => [path, file]));
  }
}

function isNoNotebook(path: string): boolean {
  return !path.endsWith(".ipynb");
}

function fileOf(stored: StoredFile): ReadableFile {
  const { size = 0 } = stored;
  const bytes = size > MOST ? undefined : bytesOf(stored);
  return bytes ? { size: bytes.size, bytes } : { size };
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
