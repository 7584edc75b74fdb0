/** What a learner reads when a stop does not reach the calculation: where a second one ends it, and where it does not. */
export const stopAgain =
  "The calculation cannot be stopped half-way. Wait for its end, or stop it again: then the notebook starts afresh and forgets its names.";
export const cannotStop =
  "The calculation cannot be stopped half-way. Wait for its end, or choose Kernel → Restart.";
