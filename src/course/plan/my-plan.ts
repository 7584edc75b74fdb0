import type { Plan } from "../../library/organize/plan/plan.js";
import { sentence } from "../../library/words/words.js";
import { currentStore, showCard } from "../my-work/session.js";
import type { WorkStore } from "../my-work/work-store.js";
import { oddPartText } from "./odd-part-text.js";
import { planSections } from "./plan-sections.js";
import { type OddPart, planDraft } from "./read-sections.js";

/**
 * Your organizing plan as you have written it so far, for charts and what-ifs: `planDashboard(myPlan())`. A row that
 * cannot be read is left out, and a card says which.
 *
 * @throws when one of the first six sections is missing: the sentence names them and says how to write them.
 * @example
 * plan("organization", "Great Lakes Care Coalition");
 * // … after the other sections: planDashboard(myPlan())
 */
export function myPlan(): Plan {
  const { plan, odd } = planIn(currentStore());
  if (odd.length > 0) {
    showCard({
      tone: "note",
      title: sentence("Your plan"),
      paragraphs: [sentence("This part cannot be read, and is left out of what follows:")],
      list: odd.map(oddPartText),
    });
  }
  return plan;
}

/** The plan in a store and the parts of it that cannot be read; throws as `myPlan` does. */
export function planIn(store: WorkStore): { readonly plan: Plan; readonly odd: readonly OddPart[] } {
  const draft = planDraft(store.read().work.plan);
  const missing = planSections.filter(({ section }) => draft.missing.includes(section));
  if (missing.length > 0) {
    throw new Error(
      `Your plan still needs: ${missing.map(({ title }) => title).join(", ")}. ` +
        `Write the first like this: ${missing[0]?.example}`,
    );
  }
  return draft;
}
