import { formatWithOptions } from "node-inspect-extracted";

/** Where each way of printing goes, as in Node. */
const streams = {
  log: "stdout",
  info: "stdout",
  debug: "stdout",
  table: "stdout",
  error: "stderr",
  warn: "stderr",
  trace: "stderr",
} as const;

/** Lets what a cell prints go to the streams of the process: the console of the browser is for its maker. */
export function printToStreams(): void {
  for (const [name, stream] of Object.entries(streams)) {
    const print = (...values: readonly unknown[]): void => {
      process[stream].write(`${formatWithOptions({}, ...values)}\n`);
    };
    Reflect.set(console, name, print);
  }
}
