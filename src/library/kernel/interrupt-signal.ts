import { kernelContract } from "./kernel-contract.js";

/**
 * Says whether the learner pressed the stop button while this cell runs: a signal for long computations. Without a kernel
 * that knows, it stays silent.
 */
export function interruptSignal(): { readonly aborted: boolean } {
  return {
    get aborted() {
      return kernelContract().kernel?.stopRequested() ?? false;
    },
  };
}
