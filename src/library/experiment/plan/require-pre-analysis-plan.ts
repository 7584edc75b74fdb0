import { requireFields } from "../../table/columns/require-fields.js";

/**
 * Lets a plan of an analysis pass.
 *
 * @throws when it is none: the sentence says where one comes from.
 */
export function requirePreAnalysisPlan(plan: unknown): void {
  requireFields(plan, "a plan, as preAnalysisPlan gives it", {
    fields: ["computed", "estimator", "sample", "outcome", "arms"],
  });
}
