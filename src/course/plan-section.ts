import type { ModuleId } from "./modules.js";

/** The sections of the organizing plan that can be written so far. */
export type PlanSection = "organization" | "problem" | "variant" | "goals" | "targeting" | "learning";

/** One thing that keeps a section from being saved. */
export interface PlanGap {
  /** Where, for example "Goal 1, baseline". */
  readonly field: string;
  /** What is missing, as one sentence. */
  readonly says: string;
}

/** How one section of the plan is written. */
export interface PlanSectionRule {
  readonly section: PlanSection;
  readonly module: ModuleId;
  readonly title: string;
  /** The question that the section answers. */
  readonly ask: string;
  /** What an answer looks like in a cell. */
  readonly example: string;
  /** Accepts what a learner hands in and gives what is stored, or says what is missing. It never throws. */
  accept(
    value: unknown,
    stored: unknown,
  ): { readonly value: unknown } | { readonly gaps: readonly PlanGap[] };
}
