import type { SafetyCategoryId } from "./safety-categories.js";

/** One question of the assessment, with what it costs to leave it open. */
export interface SafetyItem {
  /** The number of the question, 1 to 33. */
  readonly id: number;
  readonly category: SafetyCategoryId;
  readonly question: string;
  /** 1 to 3: how much it counts in the score. */
  readonly weight: number;
  /** True when an open answer keeps the whole result at "act now". */
  readonly critical: boolean;
  /** What is in danger. */
  readonly asset: string;
  readonly threat: string;
  readonly whoIsHarmed: string;
  /** 1 to 5: how likely the harm is while the answer is no. Change it for your own place. */
  readonly likelihood: number;
  /** 1 to 5: how bad it is for people, not for the organization. */
  readonly impact: number;
  /** 1 to 3: 1 takes an afternoon, 3 takes weeks. */
  readonly effort: number;
  readonly action: string;
  /** True when the action is mostly to write something down. */
  readonly policy: boolean;
}

/** A question as it is written down; its list gives the category. */
export interface SafetyQuestion extends Omit<SafetyItem, "category" | "policy"> {
  /** True when the action is mostly to write something down. Default false. */
  readonly policy?: true;
}
