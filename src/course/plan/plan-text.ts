import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { valueText } from "../../library/show/value-text.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { amount, own, sentence, type Words, wordList } from "../../library/words/words.js";

/** A section of the plan as lines: one a goal, one a field. What was written stays as it is; numbers are for reading. */
export function planText(value: unknown): readonly Words[] {
  if (Array.isArray(value))
    return value.map((item) =>
      isGoal(item) ? goalText(item) : isRow(item) ? rowText(item) : written(item, 500),
    );
  if (isRow(value)) {
    return Object.entries(value).map(([name, field]) => wordList([own(name), written(field, 500)], ": "));
  }
  return [written(value, 2_000)];
}

/** The first field names the row: "flake: value 0.35, low 0.25, high 0.5". */
function rowText(row: Readonly<Record<string, unknown>>): Words {
  const [name, ...fields] = Object.entries(row);
  const rest = fields.map(([field, value]) => wordList([own(field), written(value, 200)], " "));
  return wordList([written(name?.[1], 200), wordList(rest)], ": ");
}

function goalText({ id, metric, baseline, target, deadline, owner, source }: PlanGoal): Words {
  return sentence("{id}: {metric}, from {baseline} to {target} by {day}. Owner: {owner}. Source: {source}.", {
    id: own(id),
    metric: own(metric),
    baseline,
    target,
    day: own(deadline),
    owner: own(owner),
    source: own(source),
  });
}

/** A value of the plan. Below 10,000 a number is not grouped, because it may be a year. */
function written(value: unknown, limit: number): Words {
  if (Array.isArray(value)) {
    return wordList(
      value.map((item) => (isRow(item) ? rowText(item) : written(item, limit))),
      "; ",
    );
  }
  return typeof value === "number"
    ? amount(value, { grouped: Math.abs(value) >= 10_000 })
    : own(valueText(value, limit));
}

function isGoal(item: unknown): item is PlanGoal {
  return (
    isRow(item) &&
    typeof item.metric === "string" &&
    typeof item.baseline === "number" &&
    typeof item.target === "number"
  );
}
