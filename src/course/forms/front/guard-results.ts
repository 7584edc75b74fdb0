import type { FormReply } from "../form-message.js";
import type { FormView } from "../form-view.js";
import type { Around } from "./channel.js";
import type { Say } from "./say.js";

/** Keeps what stands below a guess out of sight until the guess is given. */
export interface ResultGuard {
  /** Shows the results, or hides them, as the course says. */
  heard(reply: FormReply): void;
  /** Whether the next cell shows something already. */
  hasRun(): boolean;
  end(): void;
}

/** @param ran is called each time the next cell has run. */
export function guardResults(
  { holdsNextCell = false, skip }: FormView,
  around: Around | undefined,
  say: Say,
  ran: () => void,
): ResultGuard {
  const none = { heard() {}, hasRun: () => false, end() {} };
  if (around === undefined) return none;
  if (!holdsNextCell) {
    // A question that is answered at once hides nothing, and what an earlier guess hides ends at it.
    if (skip !== undefined) around.hold(undefined);
    return { ...none, end: around.leave };
  }
  const unwatch = around.whenNextCellRan(ran);
  // The course may be busy with the cells below: until it has answered nobody has guessed.
  around.hold(say("hidden"));
  return {
    heard: ({ answered = false }) => around.hold(answered ? undefined : say("hidden")),
    hasRun: around.nextCellHasRun,
    end() {
      unwatch();
      around.leave();
    },
  };
}
