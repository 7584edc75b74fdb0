// A stream in the place of process.stdout. The real one is never opened: Node would make it non-blocking,
// and it is shared with Jupyter, whose own log lines would then get lost.

import { Writable } from "node:stream";

/**
 * @param {"stdout" | "stderr"} name
 * @param {(text: string) => void} write
 */
export function replaceOutputStream(name, write) {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      write(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
      done();
    },
  });
  Object.defineProperty(process, name, { configurable: true, enumerable: true, value: stream });
}
