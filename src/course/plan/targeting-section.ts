import { isRow } from "../../library/table/columns/is-row.js";
import { sentence } from "../../library/words/words.js";
import type { PlanGap, PlanSectionRule } from "./plan-section.js";

/** The targeting of the plan: a score that nobody may misuse, because what it is not for stands beside it. */
export const targetingSection: PlanSectionRule = {
  section: "targeting",
  module: "6",
  title: "Targeting",
  ask: "Which score do you use, was it checked on people it had not seen, and what must it not be used for?",
  example: 'plan("targeting", { score: "turnout 2026", holdoutChecked: true, notUsedFor: ___ })',
  accept(value) {
    if (!isRow(value)) {
      const says = sentence("Write it as { score, holdoutChecked, notUsedFor }.");
      return { gaps: [{ field: "targeting", says }] };
    }
    const { score, holdoutChecked, levelChecked, notUsedFor } = value;
    const gaps: PlanGap[] = [];
    if (score !== undefined && !isText(score, 1)) {
      gaps.push({
        field: "score",
        says: sentence("Name the score between quotes, or leave the line out if you use none."),
      });
    }
    if (typeof holdoutChecked !== "boolean") {
      gaps.push({
        field: "holdoutChecked",
        says: sentence("Write true if it was checked on a holdout, or false."),
      });
    }
    if (levelChecked !== undefined && typeof levelChecked !== "boolean") {
      gaps.push({
        field: "levelChecked",
        says: sentence("Write true if its level was checked on the list that you use it on, or false."),
      });
    }
    if (!isText(notUsedFor, 3)) {
      gaps.push({
        field: "notUsedFor",
        says: sentence("Say in a sentence what the score must not be used for."),
      });
    }
    if (gaps.length > 0) return { gaps };
    const named = isText(score, 1) ? { score: score.trim() } : {};
    const level = levelChecked === undefined ? {} : { levelChecked };
    return { value: { ...named, holdoutChecked, ...level, notUsedFor: String(notUsedFor).trim() } };
  },
};

function isText(value: unknown, words: number): value is string {
  return typeof value === "string" && /\p{L}/u.test(value) && value.trim().split(/\s+/).length >= words;
}
