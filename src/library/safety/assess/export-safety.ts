import { requireFields } from "../../table/columns/require-fields.js";
import { SAFETY_ASSESSMENT, type SafetyAssessment } from "./assess-safety.js";

/** One line of what may leave the machine. */
export interface SafetyExportRow {
  readonly category: string;
  /** A whole percentage, or null when no question applied. */
  readonly percent: number | null;
}

/**
 * The only part of an assessment that is made to be handed on: one whole percentage a category. Answers, open questions,
 * risks and actions are a map for an attacker and stay on the machine.
 *
 * @example
 * exportSafety(assessSafety({ "32": "yes", "33": "partial" })).at(-1)?.percent; // 75
 */
export function exportSafety(assessment: SafetyAssessment): readonly SafetyExportRow[] {
  requireFields(assessment, "an assessment, as assessSafety gives it", SAFETY_ASSESSMENT);
  return Object.freeze(
    assessment.categories.map(({ category, score }) =>
      Object.freeze({ category, percent: typeof score === "number" ? Math.round(score) : null }),
    ),
  );
}
