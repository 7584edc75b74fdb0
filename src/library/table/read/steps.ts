/** Work that can be interrupted between its steps. */
export type Steps<Result> = Generator<void, Result>;

/** Does the work without a stop. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work, and lets something else happen after each step: somebody may want to stop a long one. */
export async function stepByStep<Result>(
  steps: Steps<Result>,
  rest: () => Promise<unknown>,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await rest();
  }
}
