import type { WorkStore } from "../my-work/work-store.js";
import { filledFromCase, withoutFilling } from "./fill-from-case.js";

/** The store as the course sees it: with the plan of the chosen case where the learner has not written; only what they wrote is kept. */
export function withCase(store: WorkStore): WorkStore {
  return {
    ...store,
    read() {
      const stored = store.read();
      return { ...stored, work: filledFromCase(stored.work) };
    },
    update(change) {
      const saved = store.update((work) => {
        const before = filledFromCase(work);
        const after = change(before);
        return after === before ? work : withoutFilling(after);
      });
      return { ...saved, work: filledFromCase(saved.work) };
    },
  };
}
