/** What the course's kernel tells a running cell. */
interface KernelHooks {
  readonly stopRequested?: () => boolean;
}

/**
 * Says whether the learner pressed the stop button while this cell runs: a signal for long computations. In another kernel
 * it stays silent.
 */
export function interruptSignal(): { readonly aborted: boolean } {
  return {
    get aborted() {
      const { __tslab__ } = globalThis as { __tslab__?: KernelHooks };
      return __tslab__?.stopRequested?.() ?? false;
    },
  };
}
