import { afterEach, expect, it, vi } from "vitest";
import { startKernel } from "../../src/library/model/arithmetic/kernel-module.js";
import { kernelThreads } from "../../src/library/model/fit/kernel-threads.js";
import { wasmWorkspace } from "../../src/library/model/fit/wasm-workspace.js";

const started = vi.hoisted(() => ({ count: 0 }));
vi.mock("node:worker_threads", async (original) => {
  const actual = await original<typeof import("node:worker_threads")>();
  class Worker extends actual.Worker {
    constructor(...words: ConstructorParameters<typeof actual.Worker>) {
      super(...words);
      started.count++;
    }
  }
  return { ...actual, Worker };
});

afterEach(() => {
  vi.useRealTimers();
  started.count = 0;
});

const ROWS = 1000;

function workspaceOfOnes() {
  const workspace = wasmWorkspace(ROWS, 1, false, 2);
  if (workspace === undefined) throw new Error("This machine has no WebAssembly with SIMD.");
  workspace.column(0).fill(1);
  workspace.successes.fill(1);
  return workspace;
}

it("threads that rest work on in the same memory, and each pass counts each row once", async () => {
  const workspace = workspaceOfOnes();
  for (let fit = 0; fit < 3; fit++) {
    const threads = await kernelThreads(workspace.kernel, 1);
    workspace.runWith(threads.run);
    // A probability of one half: half a success for each row.
    for (let pass = 0; pass < 3; pass++)
      expect(workspace.pass(Float64Array.of(0), true).gradient).toEqual(Float64Array.of(ROWS / 2));
    threads.rest();
  }
  expect(started.count).toBe(1);
});

it("what other work leaves in the memory is no order", async () => {
  const workspace = workspaceOfOnes();
  const first = await kernelThreads(workspace.kernel, 1);
  workspace.runWith(first.run);
  workspace.pass(Float64Array.of(0), true);
  first.rest();
  new Int32Array(workspace.kernel.memory.buffer).fill(7);
  workspace.column(0).fill(1);
  workspace.successes.fill(1);
  const again = await kernelThreads(workspace.kernel, 1);
  workspace.runWith(again.run);
  expect(workspace.pass(Float64Array.of(0), true).gradient).toEqual(Float64Array.of(ROWS / 2));
  again.rest();
});

it("other memory, or more threads than rest, gets threads of its own", async () => {
  const kernel = startKernel(100_000_000);
  if (kernel === undefined) throw new Error("This machine has no WebAssembly with SIMD.");
  (await kernelThreads(kernel, 1)).rest();
  (await kernelThreads(kernel, 2)).rest();
  expect(started.count).toBe(3);
  const other = startKernel(100_000_000);
  if (other === undefined) throw new Error("There is no room for a second memory.");
  (await kernelThreads(other, 1)).rest();
  expect(started.count).toBe(4);
});

it("threads for which no work comes end", async () => {
  vi.useFakeTimers();
  const kernel = startKernel(100_000_000);
  if (kernel === undefined) throw new Error("This machine has no WebAssembly with SIMD.");
  (await kernelThreads(kernel, 1)).rest();
  vi.advanceTimersByTime(11_000);
  (await kernelThreads(kernel, 1)).rest();
  expect(started.count).toBe(2);
});
