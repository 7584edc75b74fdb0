import type { Plan } from "../../library/organize/plan/plan.js";
import { requirePlan } from "../../library/organize/plan/require-plan.js";
import { say } from "../../library/words/say.js";
import { courseText } from "../../library/words/words.js";
import { emptyWork } from "../my-work/work.js";
import { gateFindings } from "./gate-states.js";
import { gateWord } from "./gate-word.js";

/** How one gate stands in a plan. */
export interface PlanGate {
  readonly gate: string;
  readonly question: string;
  /** "holds", "at risk", "open", or "not asked" of this kind of campaign, in the language of the reader. */
  readonly state: string;
  /** One sentence that says why, or what to mend. */
  readonly says: string;
}

/**
 * The gates of a plan, one row each: what the end of each unit asks, and how this plan answers.
 *
 * @example
 * planGates(greatLakesPlan)[0].state; // "holds"
 */
export function planGates(plan: Plan): readonly PlanGate[] {
  requirePlan(plan, []);
  const { targets, ...sections } = plan;
  const work = { ...emptyWork(plan.start), plan: { ...sections, ...targets } };
  return gateFindings(work, new Date(0)).map(({ gate, finding }) =>
    Object.freeze({
      gate: gate.id,
      question: say(courseText(gate.title)),
      state: say(gateWord(finding.state)),
      says: say(finding.says),
    }),
  );
}
