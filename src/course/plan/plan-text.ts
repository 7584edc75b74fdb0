import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { decimalsFor, numberText } from "../../library/show/number-text.js";
import { valueText } from "../../library/show/value-text.js";
import { isRow } from "../../library/table/columns/is-row.js";

/** A section of the plan as lines of text: one a goal, one a field. */
export function planText(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.map((item) =>
      isGoal(item) ? goalText(item) : isRow(item) ? rowText(item) : valueText(item, 500),
    );
  if (isRow(value)) return Object.entries(value).map(([name, field]) => `${name}: ${valueText(field, 500)}`);
  return [valueText(value, 2_000)];
}

/** The first field names the row: "flake: value 0.35, low 0.25, high 0.5". */
function rowText(row: Readonly<Record<string, unknown>>): string {
  const [name, ...fields] = Object.entries(row);
  const rest = fields.map(([field, value]) => `${field} ${valueText(value, 200)}`).join(", ");
  return `${valueText(name?.[1], 200)}: ${rest}`;
}

function goalText({ id, metric, baseline, target, deadline, owner, source }: PlanGoal): string {
  const amount = (value: number): string => numberText(value, decimalsFor([value]), true);
  const numbers = `from ${amount(baseline)} to ${amount(target)}`;
  return `${id}: ${metric}, ${numbers} by ${deadline}. Owner: ${owner}. Source: ${source}.`;
}

function isGoal(item: unknown): item is PlanGoal {
  return (
    isRow(item) &&
    typeof item.metric === "string" &&
    typeof item.baseline === "number" &&
    typeof item.target === "number"
  );
}
