import { inEnglish } from "../../../words/say.js";
import { spokenFindings } from "../check-plan.js";
import type { Plan } from "../plan.js";
import type { PlanFindingCode, SpokenFinding } from "../plan-finding.js";
import { planSchema } from "../plan-schema.js";
import { mendCapacity } from "./mend-capacity.js";
import { mendDates } from "./mend-dates.js";
import { mendGoals } from "./mend-goals.js";
import { mendPeople } from "./mend-people.js";
import { mendRates } from "./mend-rates.js";
import { mendTargets } from "./mend-targets.js";
import type { FindMends, PlanMend } from "./plan-mend.js";

const groups: Readonly<Record<PlanFindingCode, FindMends>> = {
  E1: mendGoals,
  E2: mendGoals,
  E3: mendDates,
  E4: mendGoals,
  E5: mendGoals,
  E6: mendRates,
  E7: mendCapacity,
  E8: mendTargets,
  E9: mendTargets,
  E10: mendCapacity,
  E11: mendPeople,
  E12: mendPeople,
  E13: mendCapacity,
  W1: mendPeople,
  W2: mendRates,
  W3: mendCapacity,
  W4: mendCapacity,
  W5: mendGoals,
  W6: mendGoals,
  W7: mendPeople,
  W8: mendPeople,
  W9: mendPeople,
  W10: mendGoals,
};

/**
 * What can be done about a finding without asking for new words: each way is one button. After each of them the finding
 * is gone and the plan is still one that can be read; a way of which that is not true is left out.
 *
 * @param today year-month-day.
 */
export function planMends(plan: Plan, finding: SpokenFinding, today: string): readonly PlanMend[] {
  const before = howOften(plan, finding);
  const mends = groups[finding.code](plan, finding, today).filter(
    (mend) => planSchema.safeParse(mend.plan).success && howOften(mend.plan, finding) < before,
  );
  // A way that brings another error in its place is offered only where there is no better one.
  const most = errorsIn(plan) - (finding.level === "error" ? 1 : 0);
  const better = mends.filter((mend) => errorsIn(mend.plan) <= most);
  return better.length > 0 ? better : mends;
}

function errorsIn(plan: Plan): number {
  return spokenFindings(plan).filter(({ level }) => level === "error").length;
}

/** A row that was deleted moves the others: a finding is known by its words, not by its place. */
function howOften(plan: Plan, { code, message }: SpokenFinding): number {
  const words = inEnglish(message);
  return spokenFindings(plan).filter((one) => one.code === code && inEnglish(one.message) === words).length;
}
