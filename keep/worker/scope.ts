/** @file What a service worker has of the browser: the part of its types that is used here. */

interface Lasting extends Event {
  /** Keeps the service worker alive until then. */
  waitUntil(done: Promise<unknown>): void;
}

/** A request of a page, which the service worker may answer. */
export interface Asked extends Lasting {
  readonly request: Request;
  /** The page that asks. */
  readonly clientId: string;
  /** The page that the answer will be; not every browser tells. */
  readonly resultingClientId?: string;
  respondWith(response: Promise<Response>): void;
}

interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: "all" }): Promise<{ id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
  addEventListener(type: "message", listener: (event: Lasting & MessageEvent) => void): void;
}

/** The service worker itself. */
export const scope = self as unknown as Scope;

/** The address of the site's top folder. */
export const home = scope.registration.scope;
