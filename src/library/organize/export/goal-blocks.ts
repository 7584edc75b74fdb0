import type { Plan, PlanAssumptionKind } from "../plan/plan.js";
import { fieldHeads } from "./field-heads.js";
import { neutralText } from "./neutral-text.js";
import type { PlanBlock } from "./plan-block.js";

const SOURCES: Readonly<Record<PlanAssumptionKind, string>> = {
  "own-data": "measured ourselves",
  published: "published",
  guess: "a guess",
};

/** Goals and the assumptions they rest on. */
export function goalBlocks({ goals, assumptions = [] }: Plan): readonly PlanBlock[] {
  const blocks: PlanBlock[] = [
    { kind: "heading", text: "Goals" },
    {
      kind: "table",
      caption:
        "Goals with where they start, where they should be, when, who looks after them and where they are read",
      head: fieldHeads("goals", [
        ...["id", "kind", "metric", "baseline", "target", "unit", "deadline"],
        ...["owner", "source", "equityCut", "parent"],
      ]),
      rows: goals.map((goal) => [
        neutralText(goal.id),
        goal.kind,
        neutralText(goal.metric),
        goal.baseline,
        goal.target,
        goal.unit,
        goal.deadline,
        neutralText(goal.owner),
        neutralText(goal.source),
        neutralText(goal.equityCut ?? ""),
        neutralText(goal.parent ?? ""),
      ]),
    },
  ];
  if (assumptions.length === 0) return blocks;
  return [
    ...blocks,
    { kind: "heading", text: "Assumptions" },
    {
      kind: "table",
      caption: "Assumptions with the worst and the best value that the group would still believe",
      head: ["Assumption", ...fieldHeads("assumptions", ["value", "low", "high", "unit", "kind", "source"])],
      rows: assumptions.map(({ key, value, low, high, unit, kind, source }) => [
        neutralText(key),
        value,
        low,
        high,
        neutralText(unit),
        SOURCES[kind],
        neutralText(source),
      ]),
    },
  ];
}
