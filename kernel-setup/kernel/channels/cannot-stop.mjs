/** What a learner reads when a stop does not reach the calculation. */
export const cannotStop =
  "The calculation cannot be stopped half-way. Wait for its end, or choose Kernel → Restart.";
