import type { PlanBlock } from "./plan-block.js";

/** The three questions that a plan carries to its reader: another group answers them before the call. */
export const REVIEW_QUESTIONS = [
  "Which assumption, if it is wrong, sinks this plan?",
  "Whom does this plan not reach, and who would notice?",
  "What happens in the first week, and which role answers for it?",
] as const;

/** The questions with room for an answer. */
export function reviewBlocks(): readonly PlanBlock[] {
  return [
    { kind: "heading", text: "For whoever reads this plan: three questions" },
    { kind: "list", items: REVIEW_QUESTIONS.map((question) => `${question} Your answer: …`) },
  ];
}
