import { fieldName } from "../../library/organize/plan/field-names.js";
import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { valueText } from "../../library/show/value-text.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { amount, courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import { fieldsOf } from "./form/fields/all-fields.js";
import type { PlanField, SectionFields } from "./form/section-fields.js";
import type { PlanSection } from "./plan-section.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * A section of the plan as lines: one a goal, one a field. What was written stays as it is; numbers are for reading, and
 * fields and choices are called what the form calls them.
 */
export function planText(section: PlanSection, value: unknown): readonly Words[] {
  const form = fieldsOf(section);
  if (Array.isArray(value)) return value.map((item) => rowWords(form, item));
  if (!isRow(value)) return [said(form.fields[0], value, 2_000)];
  return Object.entries(value).map(([name, item]) =>
    wordList(
      [
        nameOf(section, name),
        name === form.list?.name && Array.isArray(item)
          ? wordList(
              item.map((row) => rowWords(form, row)),
              "; ",
            )
          : said(fieldIn(form.fields, name), item, 500),
      ],
      ": ",
    ),
  );
}

function rowWords(form: SectionFields, item: unknown): Words {
  if (isGoal(item)) return goalText(item);
  return isRow(item) ? rowText(form, item) : said(undefined, item, 500);
}

/** The first field names the row: "flake: Value 0.35, Lowest 0.25, Highest 0.5". */
function rowText({ section, list }: SectionFields, row: Row): Words {
  const [name, ...fields] = Object.entries(row);
  const rest = fields.map(([field, value]) => {
    const column = fieldIn(list?.columns ?? [], field);
    return wordList([nameOf(list?.name ?? section, field), said(column, value, 200)], " ");
  });
  return wordList([said(undefined, name?.[1], 200), wordList(rest)], ": ");
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

function fieldIn(fields: readonly PlanField[], name: string): PlanField | undefined {
  return fields.find(({ column }) => column.name === name);
}

/** The name of a field of a section, or of its rows; what is no field of the plan is named as it is. */
function nameOf(part: string, field: string): Words {
  const name = fieldName(part, field);
  return name === undefined ? own(field) : courseText(name);
}

/** A value as the form says it: the words of a choice, else what was written. */
function said(field: PlanField | undefined, value: unknown, limit: number): Words {
  const column = field?.column;
  const options = column?.kind === "choice" ? column.options : [];
  const chosen = options.find((option) => option.value === String(value));
  return chosen === undefined ? written(value, limit) : courseText(chosen.label);
}

/** A value of the plan. Below 10,000 a number is not grouped, because it may be a year. */
function written(value: unknown, limit: number): Words {
  if (Array.isArray(value)) {
    return wordList(
      value.map((item) => written(item, limit)),
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
