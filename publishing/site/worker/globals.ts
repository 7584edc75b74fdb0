// Names that every program of Node may use and a worker does not have. Imported first: what is loaded later keeps what it finds.

import { Buffer } from "buffer";
import { fetchAsNode } from "./doors/fetch.js";
import { processOfPage } from "./doors/process.js";

/** A host that sends no special headers gives no name for shared memory; the memory of WebAssembly still has one. */
function sharedArrayBuffer(): unknown {
  return new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true }).buffer.constructor;
}

const waiting: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => waiting.shift()?.();

/** After what is under way, and before any timer: a timer of zero waits for four milliseconds. */
function setImmediate(work: (...values: unknown[]) => void, ...values: unknown[]): void {
  waiting.push(() => work(...values));
  channel.port2.postMessage(0);
}

const missing: Readonly<Record<string, () => unknown>> = {
  global: () => globalThis,
  process: () => processOfPage,
  Buffer: () => Buffer,
  setImmediate: () => setImmediate,
  SharedArrayBuffer: sharedArrayBuffer,
};
for (const [name, make] of Object.entries(missing)) {
  if (!(name in globalThis)) {
    Object.defineProperty(globalThis, name, { value: make(), writable: true, configurable: true });
  }
}

const fetch = fetchAsNode(globalThis.fetch.bind(globalThis), self.location.href);
Object.defineProperty(globalThis, "fetch", { value: fetch, writable: true, configurable: true });
