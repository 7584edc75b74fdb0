// The learner's files in this browser, by their path below `my-work`. Page and service worker use the same store.

/** A file as it is kept. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Changes with each write. */
  readonly stamp: string;
  /** In milliseconds. */
  readonly changedAt: number;
}

export interface KeptStore {
  all(): Promise<readonly KeptFile[]>;
  read(path: string): Promise<KeptFile | undefined>;
  write(path: string, bytes: Uint8Array): Promise<KeptFile>;
  remove(path: string): Promise<void>;
}

const FILES = "files";

/**
 * Opens the store of a site. Two sites on one host have each their own.
 *
 * @param site the address under which the site stands.
 * @throws where the browser keeps nothing, as in some private windows.
 */
export async function openKeptStore(site: string): Promise<KeptStore> {
  const database = await open(`movement-data:${new URL(site).pathname}`);

  function ask<Result>(
    mode: IDBTransactionMode,
    what: (files: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(FILES, mode, { durability: "strict" });
      const request = what(transaction.objectStore(FILES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("Nothing was kept."));
    });
  }

  return {
    all: () => ask<KeptFile[]>("readonly", (files) => files.getAll()),
    read: (path) => ask<KeptFile | undefined>("readonly", (files) => files.get(path)),
    async write(path, bytes) {
      const changedAt = Date.now();
      const file = { path, bytes, stamp: `${changedAt}-${Math.random()}`, changedAt };
      await ask("readwrite", (files) => files.put(file));
      return file;
    },
    async remove(path) {
      await ask("readwrite", (files) => files.delete(path));
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FILES, { keyPath: "path" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("This browser keeps nothing."));
    request.onblocked = () => reject(new Error("Another tab holds the store."));
  });
}
