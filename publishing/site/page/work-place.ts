import { type KeptFile, type KeptStore, openKeptStore } from "../kept/kept-store.js";
import { words } from "./words.js";

/** Where the learner's work is on this page, and what must be said about it. */
export interface WorkPlace {
  readonly files: () => Promise<readonly KeptFile[]>;
  read(path: string): Promise<KeptFile | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  /** Given to the worker where no service worker stands between; undefined: the worker asks the service worker. */
  readonly forWorker: () => readonly KeptFile[] | undefined;
  /** A change that the worker made by itself. */
  changed(path: string, bytes: Uint8Array | undefined): void;
  /** Why what is written here does not last, in a sentence for its learner. */
  readonly warning: string | undefined;
}

/** Opens the work of this browser, as far as it keeps anything. */
export async function openWorkPlace(site: string, hasServiceWorker: boolean): Promise<WorkPlace> {
  const store = await openKeptStore(site).catch(() => undefined);
  if (store === undefined) return inThisTab(undefined, words.blocked);
  const warning = (await isForgotten()) ? words.forgotten : undefined;
  if (hasServiceWorker) return lasting(store, warning);
  return (await isOnlyTab(site)) ? inThisTab(store, warning) : inThisTab(undefined, words.otherTab);
}

/** A private window keeps things until it is closed, but refuses a folder of files, in Firefox and Safari. */
async function isForgotten(): Promise<boolean> {
  try {
    await navigator.storage?.getDirectory?.();
    return false;
  } catch {
    return true;
  }
}

function lasting(store: KeptStore, warning: WorkPlace["warning"]): WorkPlace {
  return {
    files: store.all,
    read: store.read,
    write: async (path, bytes) => void (await store.write(path, bytes)),
    remove: store.remove,
    forWorker: () => undefined,
    changed() {},
    warning,
  };
}

async function inThisTab(store: KeptStore | undefined, warning: WorkPlace["warning"]): Promise<WorkPlace> {
  const files = new Map(((await store?.all()) ?? []).map((file) => [file.path, file]));
  async function write(path: string, bytes: Uint8Array): Promise<void> {
    const changedAt = Date.now();
    files.set(path, { path, bytes, stamp: String(changedAt), changedAt });
    await store?.write(path, bytes);
  }
  async function remove(path: string): Promise<void> {
    files.delete(path);
    await store?.remove(path);
  }
  return {
    files: async () => [...files.values()],
    read: async (path) => files.get(path),
    write,
    remove,
    forWorker: () => [...files.values()],
    changed: (path, bytes) => void (bytes === undefined ? remove(path) : write(path, bytes)),
    warning,
  };
}

/** Of several tabs without a service worker only one may write: the others would overwrite its work. */
function isOnlyTab(site: string): Promise<boolean> {
  const { locks } = navigator;
  if (locks === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    locks
      .request(`movement-data:tab:${new URL(site).pathname}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => {});
      })
      // A browser that refuses locks has none to share.
      .catch(() => resolve(true));
  });
}
