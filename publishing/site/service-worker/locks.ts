/** A worker that was ended in the middle of a write holds its lock no longer than this, in milliseconds. */
const MOST = 30_000;

/** Locks that are held for workers: the browser keeps them for all tabs of the site. */
export interface HeldLocks {
  /** Resolves when the lock is free and held for this worker. */
  hold(name: string, owner: string): Promise<void>;
  letGo(name: string, owner: string): void;
}

export function createHeldLocks(): HeldLocks {
  const held = new Map<string, () => void>();
  return {
    hold: (name, owner) =>
      new Promise((granted, failed) => {
        navigator.locks
          .request(`movement-data:${name}`, () => {
            granted();
            return new Promise<void>((release) => {
              held.set(`${owner} ${name}`, release);
              setTimeout(release, MOST);
            });
          })
          .catch(failed);
      }),
    letGo(name, owner) {
      held.get(`${owner} ${name}`)?.();
      held.delete(`${owner} ${name}`);
    },
  };
}
