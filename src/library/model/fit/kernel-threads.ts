import type { Worker } from "node:worker_threads";
import type { Kernel } from "../arithmetic/kernel-module.js";
import { kernelModule } from "../arithmetic/kernel-module.js";
import type { CompiledModule, SharedMemory } from "../arithmetic/web-assembly.js";
import type { PassCall } from "./wasm-workspace.js";

// The door to the system's threads.

/** Worker threads that run the kernel in one shared memory. */
export interface KernelThreads {
  /** They rested, so that the first order need not wait until they are up. */
  readonly areUp: boolean;
  /** Runs the first call here and the others on the workers; returns when all are done. */
  run(calls: readonly PassCall[]): void;
  /** Lets them wait for the next piece of work in the same memory; they end when none comes for some seconds. */
  rest(): void;
}

/** Each worker has 32 numbers of messages: a count of orders, a count of answers, then the call. */
const SLOT_NUMBERS = 32;

/** How long threads wait for more work. To start one takes as long as several passes over a million rows. */
const REST_MS = 10_000;

interface StartedThreads {
  readonly memory: SharedMemory;
  readonly workers: readonly { readonly worker: Worker; readonly slot: Int32Array }[];
}

/** The threads that wait, and what ends their waiting. */
let resting: { readonly threads: StartedThreads; readonly end: NodeJS.Timeout } | undefined;

/** How many processor cores this computer lends us. */
export async function coreCount(): Promise<number> {
  const { availableParallelism } = await import("node:os");
  return availableParallelism();
}

/**
 * Worker threads for a kernel: those that rest where they are of its memory, else new ones. Orders wait until they are up.
 *
 * @param count how many workers, besides this thread.
 */
export async function kernelThreads(kernel: Kernel, count: number): Promise<KernelThreads> {
  const rested = takeResting(kernel, count);
  const threads = rested ?? (await startThreads(kernel, count));
  return {
    areUp: rested !== undefined,
    run: (calls) => runCalls(kernel, threads, calls),
    rest() {
      endRest();
      const end = setTimeout(endRest, REST_MS);
      end.unref();
      resting = { threads, end };
    },
  };
}

function takeResting(kernel: Kernel, count: number): StartedThreads | undefined {
  const threads = resting?.threads;
  if (threads?.memory !== kernel.memory || threads.workers.length < count) return undefined;
  clearTimeout(resting?.end);
  resting = undefined;
  return threads;
}

function endRest(): void {
  clearTimeout(resting?.end);
  for (const { worker } of resting?.threads.workers ?? []) void worker.terminate();
  resting = undefined;
}

async function startThreads({ memory }: Kernel, count: number): Promise<StartedThreads> {
  const { Worker } = await import("node:worker_threads");
  const module = kernelModule();
  // The worker's program travels as text: it then runs from sources, from the package and from a bundle alike.
  const program = `(${workOnOrders.toString()})(require("node:worker_threads").workerData)`;
  // Apart from the memory of the kernel, in which other work may leave what would look like an order.
  const messages = new SharedArrayBuffer(count * SLOT_NUMBERS * 4);
  const workers = Array.from({ length: count }, (_, i) => {
    const slot = new Int32Array(messages, i * SLOT_NUMBERS * 4, SLOT_NUMBERS);
    const worker = new Worker(program, { eval: true, workerData: { module, memory, slot }, execArgv: [] });
    worker.unref();
    return { worker, slot };
  });
  return { memory, workers };
}

function runCalls(kernel: Kernel, { workers }: StartedThreads, calls: readonly PassCall[]): void {
  workers.forEach(({ slot }, i) => {
    const call = calls[i + 1];
    if (call === undefined) return;
    slot.set(call, 2);
    Atomics.add(slot, 0, 1);
    Atomics.notify(slot, 0);
  });
  const [own] = calls;
  if (own !== undefined) kernel.functions.logisticPass(...own);
  for (const { slot } of workers.slice(0, calls.length - 1)) {
    for (let answered = Atomics.load(slot, 1); answered !== slot[0]; answered = Atomics.load(slot, 1)) {
      Atomics.wait(slot, 1, answered, 1000);
    }
  }
}

/** What a worker does for ever: wait for an order, run it, say so. It must not use anything from outside its own text. */
function workOnOrders({
  module,
  memory,
  slot,
}: {
  module: CompiledModule;
  memory: SharedMemory;
  slot: Int32Array;
}): void {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: {
      Instance: new (
        module: CompiledModule,
        imports: object,
      ) => { exports: { logisticPass(...call: number[]): void } };
    };
  };
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  for (let done = 0; ; done++) {
    while (Atomics.load(slot, 0) === done) Atomics.wait(slot, 0, done);
    exports.logisticPass(...slot.subarray(2, 15));
    Atomics.store(slot, 1, done + 1);
    Atomics.notify(slot, 1);
  }
}
