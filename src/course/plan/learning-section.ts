import type { PlanLearning } from "../../library/organize/plan/plan.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { sentence, type Words } from "../../library/words/words.js";
import { fieldIsFilled } from "../check/kinds/record-field.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { twoReadings } from "../check/two-readings.js";
import type { PlanGap, PlanSectionRule } from "./plan-section.js";

/** The learning section of the plan: one question, one outcome, and how small an effect the test can see. */
export const learningSection: PlanSectionRule = {
  section: "learning",
  module: "tests",
  title: "Learning",
  ask: "Which question will a test answer, on whom, by which outcome, and how small an effect can it find?",
  example: 'plan("learning", { question: ___, unit: "member", primary: "called", n: ___, mde: 0.01 })',
  accept(value) {
    if (!isRow(value)) {
      const says = sentence("Hand in your test plan, or write { question, unit, primary, n, mde }.");
      return { gaps: [{ field: "learning", says }] };
    }
    const given = fromTestPlan(value);
    const gaps: PlanGap[] = [];
    const need = (field: keyof PlanLearning, type: "text" | "number", says: Words): void => {
      if (!fieldIsFilled(given[field], { type })) gaps.push({ field, says });
    };
    need("question", "text", sentence("Which question will the test answer?"));
    need("unit", "text", sentence("For whom is the coin flipped: a person, a household, a turf?"));
    need("primary", "text", sentence("Name the one outcome that decides."));
    need("n", "number", sentence("How many people are in each arm of the test?"));
    need(
      "mde",
      "number",
      sentence("Write the smallest effect that it would usually find, as a share: 0.01 for one point."),
    );
    if (gaps.length > 0) return { gaps };
    const n = numberOf(given.n);
    const mde = numberOf(given.mde);
    if (!(Number.isInteger(n) && n > 0))
      gaps.push({ field: "n", says: sentence("Write a whole number of people.") });
    if (!(mde > 0)) gaps.push({ field: "mde", says: sentence("It must be above 0.") });
    if (gaps.length > 0) return { gaps };
    const text = (field: "question" | "unit" | "primary"): string => String(given[field]).trim();
    const ifNull = fieldIsFilled(given.ifNull, { type: "text" })
      ? { ifNull: String(given.ifNull).trim() }
      : {};
    return {
      value: { question: text("question"), unit: text("unit"), primary: text("primary"), n, mde, ...ifNull },
    };
  },
};

/** The five fields, also when they come as the test plan of `preAnalysisPlan`. */
function fromTestPlan(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { computed, outcome, sample } = value;
  if (!isRow(computed) || !isRow(outcome) || !isRow(sample)) return value;
  const arms: readonly unknown[] = Array.isArray(computed.armSizes) ? computed.armSizes : [];
  return {
    question: value.question,
    unit: value.unit,
    primary: outcome.description,
    // A test plan counts everybody; the plan counts the people of each arm, of several sizes the smallest.
    n: arms.length === 0 ? sample.n : Math.floor(Math.min(...arms.map(Number)) + 1e-9),
    mde: computed.minimumDetectableEffect,
  };
}

function numberOf(value: unknown): number {
  if (typeof value !== "string") return Number(value);
  const read = readTypedNumber(value);
  if (read === undefined || twoReadings(value) !== undefined) return Number.NaN;
  return read.percent ? read.value / 100 : read.value;
}
