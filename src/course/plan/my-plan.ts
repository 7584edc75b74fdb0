import type { Plan } from "../../library/organize/plan/plan.js";
import { currentStore } from "../my-work/session.js";
import type { WorkStore } from "../my-work/work-store.js";
import { planFromSections } from "./plan-from-sections.js";
import { planSections } from "./plan-sections.js";

/**
 * Your organizing plan as you have written it so far, for charts and what-ifs: `planDashboard(myPlan())`.
 *
 * @throws when one of the first six sections is missing: the sentence names them and says how to write them.
 * @example
 * plan("organization", "Great Lakes Care Coalition");
 * // … after the other sections: planDashboard(myPlan())
 */
export function myPlan(): Plan {
  return planIn(currentStore());
}

/** The plan in a store; throws as `myPlan` does. */
export function planIn(store: WorkStore): Plan {
  const { plan: written } = store.read().work;
  const draft = planFromSections(written);
  if (draft === undefined) {
    throw new Error(
      "Your plan has a section that cannot be read. plan() shows them; write the odd one again.",
    );
  }
  const missing = planSections.filter(({ section }) => draft.missing.includes(section));
  if (missing.length > 0) {
    throw new Error(
      `Your plan still needs: ${missing.map(({ title }) => title).join(", ")}. ` +
        `Write the first like this: ${missing[0]?.example}`,
    );
  }
  return draft.plan;
}
