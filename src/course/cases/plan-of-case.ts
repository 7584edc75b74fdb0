import type { Plan } from "../../library/organize/plan/plan.js";
import { planSchema } from "../../library/organize/plan/plan-schema.js";
import { assembled } from "../plan/plan-from-sections.js";
import { CASE_IDS, type CaseId } from "./campaign-case.js";
import { findCase } from "./campaign-cases.js";
import { casePlan } from "./case-entries.js";

/**
 * The plan of a case as it begins, to show what an event does to it.
 *
 * @param id "muskegon-millage", "care-coalition" or "tenants-network".
 * @throws when there is no such case.
 * @example
 * planOfCase("tenants-network").targets?.distributed?.hubs; // 36
 */
export function planOfCase(id: CaseId): Plan {
  const one = findCase(id);
  if (one === undefined) throw new RangeError(`The case must be one of ${CASE_IDS.join(", ")}.`);
  return planSchema.parse(assembled(casePlan(one).sections));
}
