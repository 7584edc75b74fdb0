import { dayText } from "../../table/clean/normalize-date.js";
import { requireDay } from "../../table/clean/require-day.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { assessSafety } from "./assess-safety.js";
import type { SafetyAnswers } from "./safety-answers.js";

/** The answers of one day. */
export interface DatedAnswers {
  /** For example "2026-11-24". */
  readonly date: string;
  readonly answers: SafetyAnswers;
}

export interface SafetyTrendRow {
  /** A category, or "All" in the last row. */
  readonly category: string;
  /** 0 to 100; null when no question applied. */
  readonly before: number | null;
  readonly after: number | null;
  /** after − before in points; null when one of them is. */
  readonly change: number | null;
}

export interface SafetyTrend {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly rows: readonly SafetyTrendRow[];
  /** Critical questions that were open and are not any more. */
  readonly closedCritical: readonly number[];
  /** Critical questions that were closed and are open now. */
  readonly reopenedCritical: readonly number[];
}

/**
 * Compares the same organization on two days, category by category.
 *
 * @throws when a date is no day, or the second is not after the first.
 * @example
 * const spring = { date: "2026-03-01", answers: { "5": "no" } } as const;
 * const fall = { date: "2026-11-01", answers: { "5": "yes" } } as const;
 * safetyTrend(spring, fall).closedCritical; // [5]
 */
export function safetyTrend(before: DatedAnswers, after: DatedAnswers): SafetyTrend {
  for (const dated of [before, after])
    requireFields(dated, "answers and their day such as { date: '2026-11-03', answers: { 1: 'yes' } }", {
      date: "text",
      answers: {},
    });
  const days = requireDay(after.date) - requireDay(before.date);
  if (days <= 0) {
    throw new RangeError(
      `The second date must be after the first, but they are ${before.date} and ${after.date}.`,
    );
  }
  const [first, second] = [assessSafety(before.answers), assessSafety(after.answers)];
  const row = (category: string, from: number | null, to: number | null): SafetyTrendRow =>
    Object.freeze({
      category,
      before: from,
      after: to,
      change: from === null || to === null ? null : to - from,
    });
  return Object.freeze({
    from: dayText(requireDay(before.date)),
    to: dayText(requireDay(after.date)),
    days,
    rows: Object.freeze([
      ...first.categories.map(({ category, score }, i) =>
        row(category, score, second.categories[i]?.score ?? null),
      ),
      row("All", first.score, second.score),
    ]),
    closedCritical: Object.freeze(first.openCritical.filter((id) => !second.openCritical.includes(id))),
    reopenedCritical: Object.freeze(second.openCritical.filter((id) => !first.openCritical.includes(id))),
  });
}
