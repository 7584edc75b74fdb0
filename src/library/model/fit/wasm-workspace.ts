import { type Kernel, releaseKernel, startKernel } from "../arithmetic/kernel-module.js";
import { BLOCK_ROWS, type Pass, paddedWidth, strides, type Workspace } from "./workspace.js";

/** Everything the kernel's `logisticPass` is called with, for one share of the rows. */
export type PassCall = readonly [
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
];

/** Runs the calls, one a thread, and returns when all are done. */
export type CallRunner = (calls: readonly PassCall[]) => void;

export interface WasmWorkspace extends Workspace {
  readonly kernel: Kernel;
  /** Sets how the calls are run. Default: one after the other on this thread. */
  runWith(runner: CallRunner): void;
}

/** A workspace in the memory of the compiled kernel; undefined where the kernel cannot be had. */
export function wasmWorkspace(
  rowCount: number,
  width: number,
  hasTrials: boolean,
  threads = 1,
): WasmWorkspace | undefined {
  const padded = paddedWidth(width);
  // Two rows are worked on at a time; an odd last one gets a partner of zeros.
  const evenRows = rowCount + (rowCount % 2);
  const columnBytes = evenRows * 8;
  let end = 0;
  const take = (bytes: number): number => {
    const start = end;
    end += Math.ceil(bytes / 64) * 64;
    return start;
  };
  const beta = take(padded * 8);
  const outSize = padded + 2 + padded * padded;
  const outs = Array.from({ length: threads }, () => take(outSize * 8));
  const scratches = Array.from({ length: threads }, () => take((padded + 4) * BLOCK_ROWS * 8));
  const successes = take(columnBytes);
  const trials = hasTrials ? take(columnBytes) : 0;
  const x = take(columnBytes * padded);
  const kernel = startKernel(end);
  if (kernel === undefined) return undefined;

  const doubles = (address: number, length: number): Float64Array =>
    new Float64Array(kernel.memory.buffer, address, length);
  if (kernel.reused) {
    for (let j = width; j < padded; j++) doubles(x + j * columnBytes, evenRows).fill(0);
    for (const start of [
      successes,
      trials,
      ...Array.from({ length: width }, (_, j) => x + j * columnBytes),
    ]) {
      if (start > 0 && evenRows > rowCount) doubles(start, evenRows)[rowCount] = 0;
    }
  }
  let run: CallRunner = (calls) => {
    for (const call of calls) kernel.functions.logisticPass(...call);
  };

  const pass = (coefficients: Float64Array, full: boolean, every = 1): Pass => {
    const size = coefficients.length;
    const used = paddedWidth(size);
    doubles(beta, used).fill(0).set(coefficients);
    const { stride, take: rows } = strides(every);
    const share = Math.ceil(evenRows / threads / stride) * stride;
    const calls = outs.map((out, thread): PassCall => {
      doubles(out, outSize).fill(0);
      const from = Math.min(evenRows, thread * share);
      const to = Math.min(evenRows, from + share);
      const scratch = scratches[thread] as number;
      return [
        x,
        columnBytes,
        from,
        to,
        stride,
        rows,
        used,
        successes,
        trials,
        beta,
        out,
        scratch,
        full ? 1 : 0,
      ];
    });
    run(calls);
    const total = doubles(outs[0] as number, outSize);
    for (const out of outs.slice(1)) {
      const part = doubles(out, outSize);
      for (let i = 0; i < outSize; i++) total[i] = (total[i] as number) + (part[i] as number);
    }
    // The partner of an odd last row has a probability of one half.
    const lastTaken = every === 1 || (evenRows - 1) % stride < rows;
    const extra = rowCount < evenRows && !hasTrials && lastTaken ? Math.LN2 : 0;
    const information = new Float64Array(full ? size * size : 0);
    for (let i = 0; full && i < size; i++) {
      for (let j = 0; j <= i; j++) information[i * size + j] = total[used + 2 + i * used + j] as number;
    }
    const logLikelihood = (total[used] as number) + (total[used + 1] as number) + extra;
    return { gradient: total.slice(0, size), information, logLikelihood: full ? logLikelihood : Number.NaN };
  };
  return {
    rowCount,
    width,
    kernel,
    successes: doubles(successes, rowCount),
    trials: hasTrials ? doubles(trials, rowCount) : undefined,
    column: (j) => doubles(x + j * columnBytes, rowCount),
    release: () => releaseKernel(kernel),
    runWith: (runner) => {
      run = runner;
    },
    pass,
  };
}
