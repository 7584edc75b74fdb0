import type { Words } from "../../words/words.js";
import type { Plan } from "./plan.js";

/** E blocks the export, W warns. */
export type PlanFindingCode =
  | `E${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13}`
  | `W${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;

/** One thing that a check of the plan found. */
export interface PlanFinding {
  readonly code: PlanFindingCode;
  readonly level: "error" | "warning";
  /** Where, for example "goals[0].owner". */
  readonly field: string;
  /** What is the matter, in one sentence with its numbers. */
  readonly message: string;
  /** One thing to do about it. */
  readonly fix: string;
  /** What to write at `field`, where only one value is right. Default: that is for people to decide. */
  readonly suggested?: number | string;
}

/** A finding as a card of the course says it: in the language of its reader. */
export interface SpokenFinding extends Pick<PlanFinding, "code" | "level" | "field" | "suggested"> {
  readonly message: Words;
  readonly fix: Words;
}

/** What a rule reports: the code and the level come from the rule. */
export type RuleFinding = Pick<SpokenFinding, "field" | "message" | "fix" | "suggested">;

/** One rule of the plan. A rule about a section that is not there yet reports nothing. */
export interface PlanRule {
  readonly code: PlanFindingCode;
  check(plan: Plan): readonly RuleFinding[];
}
