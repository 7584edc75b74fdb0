import type { Goal } from "../course/goal.js";
import { isRow } from "../table/is-row.js";
import { decimalsFor, numberText } from "./number-text.js";
import { valueText } from "./value-text.js";

/** A section of the plan as lines of text: one a goal, one a field. */
export function planText(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.map((item) => (isGoal(item) ? goalText(item) : valueText(item, 500)));
  if (isRow(value)) return Object.entries(value).map(([name, field]) => `${name}: ${valueText(field, 500)}`);
  return [valueText(value, 2_000)];
}

function goalText({ id, metric, baseline, target, deadline, owner, source }: Goal): string {
  const amount = (value: number): string => numberText(value, decimalsFor([value]), true);
  const numbers = `from ${amount(baseline)} to ${amount(target)}`;
  return `${id}: ${metric}, ${numbers} by ${deadline}. Owner: ${owner}. Source: ${source}.`;
}

function isGoal(item: unknown): item is Goal {
  return (
    isRow(item) &&
    typeof item.metric === "string" &&
    typeof item.baseline === "number" &&
    typeof item.target === "number"
  );
}
