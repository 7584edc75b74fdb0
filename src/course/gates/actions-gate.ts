import { assessSafety } from "../../library/safety/assess/assess-safety.js";
import { template } from "../../library/words/template.js";
import { sentence } from "../../library/words/words.js";
import { savedSafetyAnswers } from "../my-work/safety-answers.js";
import type { Gate, GateSight } from "./gate.js";

/** Digital Safety: no critical question is open without an action for it. */
export const actionsGate: Gate = {
  id: "safety",
  module: "digital-safety",
  title: template("An action for every critical question"),
  ask: template("Is there an action for each critical question that is open?"),
  section: "safety",
  check(sight) {
    const open = openCritical(sight);
    if (open === undefined) {
      return {
        state: "open",
        says: sentence(
          "Nothing is known of your safety yet: answer the questions, or write your result into the plan.",
        ),
      };
    }
    const actions = (sight.plan.safety?.firstThree ?? []).filter((action) => action.trim() !== "").length;
    if (open === 0) return { state: "holds", says: sentence("No critical question is open.") };
    return actions >= open
      ? {
          state: "holds",
          says: sentence("Critical and open: {open}. The plan has an action for each.", { open }),
        }
      : {
          state: "at risk",
          says: sentence(
            "Critical and open: {open}, with an action: {actions}. Write an action for each, with a role and a day.",
            { open, actions },
          ),
        };
  },
};

/** By the answered questions and by the plan, whichever says more. Undefined: neither is there. */
function openCritical({ plan, work }: GateSight): number | undefined {
  const answers = savedSafetyAnswers(work);
  const answered = Object.keys(answers).length > 0 ? assessSafety(answers).openCritical.length : undefined;
  const written = plan.safety?.openCritical;
  if (answered === undefined || written === undefined) return answered ?? written;
  return Math.max(answered, written);
}
