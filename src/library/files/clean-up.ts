// What must not stay behind: half-written files and folders for a while. It goes when the work with it ends, and else when
// the process does: at its end, with Ctrl-C, or when the system ends it. A process that is killed outright leaves its
// drafts; the next write of the same file takes them away.

const tasks = new Set<() => void>();
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const OURS = Symbol.for("movement-data.clean-up");
let watching = false;

/** Remembers what to take away at the end of the process. Gives a function that does it now. */
export function cleanUpLater(task: () => void): () => void {
  const once = (): void => {
    if (!tasks.delete(once)) return;
    if (tasks.size === 0) setImmediate(() => setImmediate(stopWatching));
    task();
  };
  tasks.add(once);
  watch();
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

function watch(): void {
  if (watching) return;
  watching = true;
  process.on("exit", cleanUpNow);
  for (const signal of SIGNALS) process.on(signal, end);
}

/** Two turns after the work: a signal that came while a file was written in one go is delivered in between. */
function stopWatching(): void {
  if (tasks.size > 0 || !watching) return;
  watching = false;
  process.off("exit", cleanUpNow);
  for (const signal of SIGNALS) process.off(signal, end);
}

/** Where somebody else decides what a signal means, such as a notebook that stops a cell, this leaves it to them. */
function end(signal: NodeJS.Signals): void {
  if (process.listeners(signal).some((listener) => !(OURS in listener))) return;
  cleanUpNow();
  process.off(signal, end);
  // A second copy of this library in the process has its turn first.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
Object.defineProperty(end, OURS, { value: true });
