import { ARITHMETIC_BASE64, RELAXED_ARITHMETIC_BASE64 } from "./arithmetic-bytes.js";
import { type CompiledModule, type SharedMemory, webAssembly } from "./web-assembly.js";

/** The functions of the compiled kernel; the sources beside this file say what each does. */
export interface KernelFunctions {
  logisticPass(
    x: number,
    columnBytes: number,
    from: number,
    to: number,
    stride: number,
    take: number,
    width: number,
    successes: number,
    trials: number,
    beta: number,
    out: number,
    scratch: number,
    full: number,
  ): void;
  score(table: number, columns: number, rows: number, out: number): void;
  sortKeys(keys: number, spare: number, tables: number, count: number): void;
  pairsAhead(first: number, firstCount: number, second: number, secondCount: number): number;
}

/** A kernel at work in its own memory. */
export interface Kernel {
  readonly memory: SharedMemory;
  readonly functions: KernelFunctions;
  /** True when the memory holds what an earlier piece of work left there; new memory is all zeros. */
  readonly reused: boolean;
}

const PAGE = 65536;
const MOST_PAGES = 65536;

let compiled: CompiledModule | undefined;

/**
 * The compiled kernel, or undefined where the machine has no WebAssembly with SIMD. Where the runtime has relaxed SIMD (Node 22,
 * browsers of 2023), products are added in one step: sums differ from the others by their rounding alone.
 */
export function kernelModule(): CompiledModule | undefined {
  const engine = webAssembly();
  if (engine === undefined) return undefined;
  for (const base64 of [RELAXED_ARITHMETIC_BASE64, ARITHMETIC_BASE64]) {
    if (compiled !== undefined) break;
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    if (engine.validate(bytes)) compiled = new engine.Module(bytes);
  }
  return compiled;
}

/** The kernel given back last. New memory is slow to touch for the first time, so the next piece of work may have this one. */
let spare: WeakRef<Kernel> | undefined;

/** Gives a kernel back. Its memory is freed when nobody asks for it and the garbage collector comes by. */
export function releaseKernel(kernel: Kernel): void {
  spare = new WeakRef(kernel);
}

/** Starts a kernel with this much memory; undefined without WebAssembly or when the memory is not to be had. */
export function startKernel(bytes: number): Kernel | undefined {
  const engine = webAssembly();
  const module = kernelModule();
  const pages = Math.ceil(bytes / PAGE);
  if (engine === undefined || module === undefined || pages > MOST_PAGES) return undefined;
  const kept = spare?.deref();
  if (kept !== undefined && kept.memory.buffer.byteLength >= bytes) {
    spare = undefined;
    return { ...kept, reused: true };
  }
  try {
    // Shared, so that worker threads can work in the same memory.
    const memory = new engine.Memory({ initial: pages, maximum: pages, shared: true });
    const { exports } = new engine.Instance(module, { env: { memory } });
    return { memory, functions: exports as KernelFunctions, reused: false };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
