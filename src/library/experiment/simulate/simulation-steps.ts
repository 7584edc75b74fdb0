import { nextTurn } from "../../kernel/next-turn.js";
import { numberText } from "../../words/number-text.js";

/** Says whether to stop: an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

export interface StepOptions {
  readonly total: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** Runs a simulation, which yields how many are done, to its end. */
export function finishSteps<Result>(steps: Generator<number, Result>, options: StepOptions): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    options.onProgress?.(next.value, options.total);
  }
}

/** The same, giving way to other work after each step. */
export async function finishStepsAsync<Result>(
  steps: Generator<number, Result>,
  options: StepOptions,
): Promise<Result> {
  let done = 0;
  for (;;) {
    if (options.signal?.aborted) throw stopped(done, options.total);
    const next = steps.next();
    if (next.done) return next.value;
    done = next.value;
    options.onProgress?.(done, options.total);
    await nextTurn();
  }
}

function stopped(done: number, total: number): Error {
  const error = new Error(
    `The simulation was stopped after ${numberText(done)} of ${numberText(total)} experiments.`,
  );
  error.name = "AbortError";
  return error;
}
