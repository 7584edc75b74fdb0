import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

const HARD =
  /\b(call(s|ed|-in|ing)?|phone|dial|patch|visit|meet(ing)?|testif|testimony|attend|host|volunteer|lobby|canvass|door|shift)/i;
const EASY =
  /\b(e-?mail|sms|text(s|ing)?|click|petition|sign(ature|atures)?|advocacy|action|online)\b|(sms|email|text|petition|click|action)(?=[A-Z]|rate|$)/i;

/** A published rate for an easy act is used for a harder one: a click is not a call. */
export const harderAsk: PlanRule = {
  code: "W2",
  check: ({ assumptions = [], goals, tactics = [] }) =>
    tactics.flatMap((tactic, i) => {
      const rate = assumptions.find(({ key }) => key === tactic.rateFrom);
      if (rate?.kind !== "published") return [];
      const measured = `${rate.key} ${rate.source} ${rate.unit}`;
      const asked = `${tactic.name} ${goals.find(({ id }) => id === tactic.goalId)?.metric ?? ""}`;
      if (!EASY.test(measured) || HARD.test(measured) || !HARD.test(asked)) return [];
      return [
        {
          field: `tactics[${i}].rateFrom`,
          message: sentence('"{tactic}" asks for more than the published rate {key} measured ({source}).', {
            tactic: own(tactic.name),
            key: own(rate.key),
            source: own(rate.source),
          }),
          fix: sentence(
            "Use your own rate for this ask; without one, plan with a fraction of the published rate.",
          ),
        },
      ];
    }),
};
