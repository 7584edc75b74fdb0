import type { Words } from "../../../words/words.js";
import type { Plan } from "../plan.js";
import type { SpokenFinding } from "../plan-finding.js";

/** One way to do what a finding advises. */
export interface PlanMend {
  /** What it does, as the words of a button. */
  readonly label: Words;
  /** The plan after it. */
  readonly plan: Plan;
}

/** Ways that may mend a finding. Today is year-month-day. */
export type FindMends = (plan: Plan, finding: SpokenFinding, today: string) => readonly PlanMend[];
