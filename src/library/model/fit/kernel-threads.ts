import type { Kernel } from "../arithmetic/kernel-module.js";
import { kernelModule } from "../arithmetic/kernel-module.js";
import type { CompiledModule, SharedMemory } from "../arithmetic/web-assembly.js";
import type { PassCall } from "./wasm-workspace.js";

// The door to the system's threads.

/** Worker threads that run the kernel in one shared memory. */
export interface KernelThreads {
  /** Runs the first call here and the others on the workers; returns when all are done. */
  run(calls: readonly PassCall[]): void;
  stop(): Promise<void>;
}

/** Each worker has 32 numbers at the start of the memory: a count of orders, a count of answers, then the call. */
const SLOT_NUMBERS = 32;

/** How many processor cores this computer lends us. */
export async function coreCount(): Promise<number> {
  const { availableParallelism } = await import("node:os");
  return availableParallelism();
}

/**
 * Starts worker threads for a kernel. Their first orders wait until they are up.
 *
 * @param count how many workers, besides this thread; at most 30.
 */
export async function startThreads(kernel: Kernel, count: number): Promise<KernelThreads> {
  const { Worker } = await import("node:worker_threads");
  const module = kernelModule();
  // The worker's program travels as text: it then runs from sources, from the package and from a bundle alike.
  const program = `(${workOnOrders.toString()})(require("node:worker_threads").workerData)`;
  const workers = Array.from({ length: count }, (_, i) => {
    const slot = new Int32Array(kernel.memory.buffer, i * SLOT_NUMBERS * 4, SLOT_NUMBERS);
    const workerData = { module, memory: kernel.memory, slot };
    const worker = new Worker(program, { eval: true, workerData, execArgv: [] });
    worker.unref();
    return { worker, slot };
  });
  return {
    run(calls) {
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
    },
    async stop() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
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
