import { checkOptions } from "../../table/columns/check-options.js";
import type { Shape } from "../../table/columns/require-fields.js";
import { type FirstAction, firstActions } from "./first-actions.js";
import { openItems, type RiskRow, type SafetyPlanEntry } from "./risk-register.js";
import {
  ANSWER_WORTH,
  requireAnswers,
  type SafetyAnswers,
  type TypedSafetyAnswers,
} from "./safety-answers.js";
import { SAFETY_CATEGORIES, type SafetyCategoryId } from "./safety-categories.js";
import { SAFETY_ITEMS } from "./safety-items.js";
import type { SafetyItem } from "./safety-question.js";

export type SafetyBand = "act now" | "building" | "steady";

export interface SafetyCategoryScore {
  readonly id: SafetyCategoryId;
  readonly category: string;
  /** 0 to 100; null when no question of the category applies. */
  readonly score: number | null;
  /** Questions that nobody answered; they count as no. */
  readonly unanswered: number;
}

export interface SafetyAssessment {
  /** 0 to 100, not rounded. Never rank organizations by it. */
  readonly score: number;
  /** Below 50 "act now", below 75 "building", else "steady"; an open critical question keeps it at "act now". */
  readonly band: SafetyBand;
  readonly categories: readonly SafetyCategoryScore[];
  /** Critical questions answered no or not at all. */
  readonly openCritical: readonly number[];
  /** Questions without an answer. */
  readonly unanswered: readonly number[];
  /** One row for each open question, the largest risk first. */
  readonly register: readonly RiskRow[];
  /** The first three things to do. */
  readonly firstThree: readonly FirstAction[];
}

/** What is read of an assessment. */
export const SAFETY_ASSESSMENT: Shape = {
  band: "text",
  categories: [{ id: "text", category: "text", score: "count or nothing" }],
};

export interface AssessSafetyOptions {
  /** Owner, date and own judgement for open questions, by their number. Default: none. */
  readonly plan?: Readonly<Record<string, SafetyPlanEntry>>;
}

/**
 * Turns the answers to the 33 questions on data safety into a score, a band, risks and the first three actions. A question
 * without an answer counts as no. It is a score to talk about: it compares an organization with itself, never with others.
 *
 * Method: weights × {1, ½, 0} ÷ the weights that apply; risk = likelihood × impact on people (the scale of
 * ISO 31000-style registers). The bands are a convention of this course.
 *
 * @param answers "yes", "partial", "no" or "not applicable" by number, for example { "1": "yes" }.
 * @throws when a number or an answer is not one of the questionnaire.
 * @example
 * const result = assessSafety({ "1": "yes", "5": "partial" });
 * result.band; // "act now"
 * result.openCritical; // [3, 12, 13, 19, 26]
 */
export function assessSafety(
  answers: TypedSafetyAnswers,
  options: AssessSafetyOptions = {},
): SafetyAssessment {
  checkOptions("assessSafety", options, { plan: "fields" });
  requireAnswers(answers);
  const score = scoreOf(SAFETY_ITEMS, answers) ?? 0;
  const openCritical = SAFETY_ITEMS.filter(
    (item) => item.critical && (answers[String(item.id)] ?? "no") === "no",
  );
  const open = openItems(answers, options.plan ?? {});
  return Object.freeze({
    score,
    band: openCritical.length > 0 || score < 50 ? "act now" : score < 75 ? "building" : "steady",
    categories: Object.freeze(categoryScores(answers)),
    openCritical: Object.freeze(openCritical.map(({ id }) => id)),
    unanswered: Object.freeze(unanswered(SAFETY_ITEMS, answers)),
    register: Object.freeze(
      open.map(({ risk }) => risk).sort((a, b) => b.product - a.product || a.item - b.item),
    ),
    firstThree: firstActions(open),
  });
}

function categoryScores(answers: SafetyAnswers): SafetyCategoryScore[] {
  return (Object.keys(SAFETY_CATEGORIES) as SafetyCategoryId[]).map((id) => {
    const items = SAFETY_ITEMS.filter((item) => item.category === id);
    return Object.freeze({
      id,
      category: SAFETY_CATEGORIES[id],
      score: scoreOf(items, answers),
      unanswered: unanswered(items, answers).length,
    });
  });
}

function unanswered(items: readonly SafetyItem[], answers: SafetyAnswers): number[] {
  return items.filter(({ id }) => answers[String(id)] === undefined).map(({ id }) => id);
}

function scoreOf(items: readonly SafetyItem[], answers: SafetyAnswers): number | null {
  let reached = 0;
  let possible = 0;
  for (const { id, weight } of items) {
    const worth = ANSWER_WORTH[answers[String(id)] ?? "no"];
    if (worth === null) continue;
    reached += weight * worth;
    possible += weight;
  }
  return possible === 0 ? null : (100 * reached) / possible;
}
