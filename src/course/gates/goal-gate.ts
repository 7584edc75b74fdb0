import { doingOf } from "../../library/organize/plan/doing-of.js";
import { template } from "../../library/words/template.js";
import { own, sentence } from "../../library/words/words.js";
import { begunRows } from "./begun-rows.js";
import type { Gate } from "./gate.js";

/** Module 1: a goal with six fields that says what should change, not what the campaign does. */
export const goalGate: Gate = {
  id: "m1",
  module: "1",
  title: template("A goal that is an outcome"),
  ask: template("Does one goal have all six fields, and say what should change rather than what you do?"),
  section: "goals",
  check({ plan: { goals }, work, now }) {
    const outcome = goals.find((one) => one.kind === "outcome" && doingOf(one) === undefined);
    if (outcome !== undefined) {
      return {
        state: "holds",
        says: sentence("{goal} has six fields and says what should change: {metric}.", {
          goal: own(outcome.id),
          metric: own(outcome.metric),
        }),
      };
    }
    const doing = goals.find((one) => one.kind === "outcome" && doingOf(one) !== undefined);
    if (doing !== undefined) {
      return {
        state: "at risk",
        says: sentence("{goal} counts {unit}, which is what you do: add a goal for what should change.", {
          goal: own(doing.id),
          unit: own(doingOf(doing) ?? doing.unit),
        }),
      };
    }
    if (goals.length > 0) {
      return {
        state: "at risk",
        says: sentence("No goal is an outcome yet: write one for what should change, or choose its kind."),
      };
    }
    const [begun] = begunRows("goals", work, now);
    return {
      state: "open",
      says:
        begun === undefined
          ? sentence("There is no goal yet: write one with its six fields.")
          : begun.needs === undefined
            ? sentence("Your goal is not in the plan yet: mend what stands beside it in the form.")
            : sentence("Your goal is not complete. It still needs: {fields}", { fields: begun.needs }),
    };
  },
};
