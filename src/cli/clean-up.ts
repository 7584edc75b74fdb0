// What has to be taken away when a command ends, however it ends: half-written files, folders for a while.
const tasks = new Set<() => void>();

/** Remembers what to take away at the end. Gives a function that does it now. */
export function cleanUpLater(task: () => void): () => void {
  const once = (): void => {
    if (tasks.delete(once)) task();
  };
  tasks.add(once);
  return once;
}

/** Takes everything away that is still there. */
export function cleanUpNow(): void {
  for (const task of [...tasks].reverse()) {
    try {
      task();
    } catch {
      // The others must be taken away all the same.
    }
  }
}

/** A command that is stopped with Ctrl-C or by the system leaves nothing half written; the shell sees the usual numbers. */
export function cleanUpOnSignals(): void {
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ] as const) {
    process.once(signal, () => {
      cleanUpNow();
      process.exit(128 + number);
    });
  }
}
