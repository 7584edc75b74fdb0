import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan } from "../../src/library/organize/plan/plan.js";

const { legislative } = greatLakesPlan.targets ?? {};
const [texts, patchThrough] = greatLakesPlan.tactics ?? [];
if (legislative === undefined || texts === undefined || patchThrough === undefined) {
  throw new Error("The filled example has lost its targets or its tactics.");
}

/** The first draft of the filled example: 20 districts × 65 calls. Rule E7 rejects it: 465 shifts are needed, 160 are there. */
export const firstDraft: Plan = {
  ...greatLakesPlan,
  goals: greatLakesPlan.goals.map((goal) => {
    if (goal.id === "G2") return { ...goal, target: 1300 };
    return goal.id === "G3" ? { ...goal, target: 20 } : goal;
  }),
  targets: { legislative: { ...legislative, priorityDistricts: 20 } },
  tactics: [
    { ...texts, contacts: 540, matched: 9000 },
    { ...patchThrough, contacts: 760 },
  ],
};
