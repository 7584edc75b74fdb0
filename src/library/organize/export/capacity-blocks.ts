import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Plan } from "../plan/plan.js";
import { planNumbers, tacticNumbers } from "../plan/plan-numbers.js";
import { fieldHeads } from "./field-heads.js";
import { neutralText } from "./neutral-text.js";
import type { PlanBlock } from "./plan-block.js";

/** What the group does, what it takes, and what it has. */
export function capacityBlocks(plan: Plan): readonly PlanBlock[] {
  const { capacity, ladder = [], tactics = [] } = plan;
  const numbers = planNumbers(plan);
  const blocks: PlanBlock[] = [];
  if (tactics.length > 0) {
    blocks.push({ kind: "heading", text: "Tactics" });
    blocks.push({
      kind: "table",
      caption: "What is done for which goal, and what it takes",
      head: [
        "Tactic",
        ...fieldHeads("tactics", [
          ...["goalId", "start", "end", "contacts", "contactRate", "completionRate"],
          ...["attempts", "completedShifts", "scheduledShifts"],
        ]),
      ],
      rows: tactics.map((tactic) => {
        const row = tacticNumbers(tactic, capacity?.flake ?? 0)[0];
        return [
          neutralText(tactic.name),
          neutralText(tactic.goalId),
          tactic.start,
          tactic.end,
          tactic.contacts,
          tactic.contactRate,
          tactic.completionRate,
          row?.attempts ?? "",
          row?.completedShifts ?? "",
          row?.scheduledShifts ?? "",
        ];
      }),
    });
  }
  if (capacity !== undefined) {
    const { volunteers, shiftsEachPerWeek, weeks, flake, staffHoursWeek } = capacity;
    blocks.push({ kind: "heading", text: "Capacity" });
    blocks.push({
      kind: "paragraph",
      text: `${howMany(volunteers, "volunteer", "volunteers")} × ${howMany(shiftsEachPerWeek, "shift", "shifts")} a week × ${howMany(weeks, "week", "weeks")} are ${howMany(numbers.capacityShifts ?? 0, "shift", "shifts")}; the tactics take ${howMany(numbers.scheduledShifts, "sign-up", "sign-ups")} at a flake rate of ${numberText(flake, { style: "percent", decimals: { most: 2 } })}. Staff: ${howMany(staffHoursWeek, "hour", "hours")} a week.`,
    });
  }
  if (ladder.length > 0) {
    blocks.push({ kind: "heading", text: "Ladder of engagement" });
    blocks.push({
      kind: "table",
      caption: "Rungs of the ladder: the act, how many people stand there now and how many should",
      head: ["Rung", "Act", "Now", "Goal"],
      rows: ladder.map(({ rung, act, now, goal }) => [neutralText(rung), neutralText(act), now, goal]),
    });
  }
  return blocks;
}
