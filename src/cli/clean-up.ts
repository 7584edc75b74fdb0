import { cleanUpNow } from "../library/files/clean-up.js";

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
