import type { Plan } from "../../library/organize/plan/plan.js";
import type { Words } from "../../library/words/words.js";
import type { ModuleId } from "../modules/course-modules.js";
import type { Work } from "../my-work/work.js";
import type { PlanSection } from "../plan/plan-section.js";

/** The gates, one at the end of each unit. */
export const GATE_IDS = ["m1", "m2", "m3a", "m3b", "m4", "safety", "m5", "m6", "tests"] as const;
export type GateId = (typeof GATE_IDS)[number];

/** "holds": the plan answers the question; "at risk": what it answers does not add up; "open": it does not answer yet. */
export const GATE_STATES = ["holds", "at risk", "open"] as const;
export type GateState = (typeof GATE_STATES)[number];

/** What a gate finds: its state, and one sentence that says why or what to mend. */
export interface GateFinding {
  readonly state: GateState;
  readonly says: Words;
  /** The section in which it is mended. Default: that of the gate. */
  readonly section?: PlanSection;
}

/** A gate that is not asked of this kind of campaign, with the reason. */
export interface NotAsked {
  readonly state: undefined;
  readonly says: Words;
}

/** What a gate looks at. */
export interface GateSight {
  /** The plan as far as it can be read; what is not written is left out. */
  readonly plan: Plan;
  /** The sections that are not in the plan. */
  readonly has: (section: PlanSection) => boolean;
  readonly work: Work;
  readonly now: Date;
}

/** A question to the plan at the end of a unit. It never blocks anything. */
export interface Gate {
  readonly id: GateId;
  readonly module: ModuleId;
  readonly title: string;
  /** The question to the plan. */
  readonly ask: string;
  /** The section to mend, for the call that opens its form. */
  readonly section: PlanSection;
  check(sight: GateSight): GateFinding | NotAsked;
}
