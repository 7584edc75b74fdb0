import { dayOrder } from "../../library/table/clean/read-day.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { sentence, type Words } from "../../library/words/words.js";
import { readTypedDay } from "../check/read-typed-day.js";
import type { PlanGap } from "./plan-section.js";

/** The fields of the plan that hold a day. */
const DAY_FIELDS = ["start", "end", "deadline", "deleteBy", "retrieved"];

/** A value with its days written as year-month-day, and what must be asked about the others. */
export interface PlanDays {
  readonly value: unknown;
  readonly gaps: readonly PlanGap[];
}

/**
 * Reads the days in a value of the plan as people write them: "10/20/2026" becomes "2026-10-20". Where one day of the
 * value shows which number is the month, the others are read alike; else a day such as "9/1/2026" is a question.
 */
export function readPlanDays(section: string, value: unknown): PlanDays {
  const gaps: PlanGap[] = [];
  const order = dayOrder(daysIn(section, value));
  const read = (name: string, field: string | Words, item: unknown): unknown => {
    if (!DAY_FIELDS.includes(name)) return item;
    if (item instanceof Date && !Number.isNaN(item.getTime())) return dayOfDate(item);
    if (typeof item !== "string") return item;
    const typed = readTypedDay(item, order);
    if (typed === undefined) return item;
    if ("day" in typed) return typed.day;
    gaps.push({ field, says: typed.asks });
    return item;
  };
  const row = (one: unknown, place: string): unknown =>
    isRow(one)
      ? Object.fromEntries(
          Object.entries(one).map(([name, item]) => [name, read(name, `${place}${name}`, item)]),
        )
      : one;
  const days = Array.isArray(value)
    ? value.map((one: unknown, i) => row(one, `[${i}].`))
    : isRow(value)
      ? row(value, "")
      : read(section, sentence("this section"), value);
  return { value: days, gaps };
}

/** The day that was written: `new Date("2026-10-20")` is midnight in Greenwich, `new Date(2026, 9, 20)` where one is. */
function dayOfDate(date: Date): string {
  const text = date.toISOString();
  if (text.endsWith("T00:00:00.000Z")) return text.slice(0, 10);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function daysIn(section: string, value: unknown): readonly unknown[] {
  if (typeof value === "string") return DAY_FIELDS.includes(section) ? [value] : [];
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  return rows.filter(isRow).flatMap((row) => DAY_FIELDS.map((name) => row[name]));
}
