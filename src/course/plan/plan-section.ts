import type { Plan, PlanTargets } from "../../library/organize/plan/plan.js";
import { own, type Words } from "../../library/words/words.js";
import type { ModuleId } from "../modules/course-modules.js";

/** The sections of the organizing plan: its fields, and each of its targets by itself. */
export type PlanSection = Exclude<keyof Plan, "version" | "targets"> | keyof PlanTargets;

/** One thing that keeps a section from being saved. */
export interface PlanGap {
  /** Where: the name of a field as it is typed, or words such as "Goal 1, baseline". */
  readonly field: string | Words;
  /** What is missing, as one sentence. */
  readonly says: Words;
  /** True when the learner has not filled it yet. Default: something else is the matter. */
  readonly blank?: boolean;
}

/** How one section of the plan is written. */
export interface PlanSectionRule {
  readonly section: PlanSection;
  readonly module: ModuleId;
  readonly title: string;
  /** True for a section that only some kinds of campaign need: it does not count for progress. Default false. */
  readonly optional?: boolean;
  /** The question that the section answers. */
  readonly ask: string;
  /** A cell to start from. It holds a blank or dots, so that an example that nobody touched is never saved. */
  readonly example: string;
  /** For a list: the field that tells its rows apart. Default: the section is one value. */
  readonly rowName?: string;
  /**
   * Accepts what a learner hands in and gives what is stored, or says what is missing. It never throws. For a list, one
   * row is added or takes the place of the row of its name; a list is the whole section.
   */
  accept(
    value: unknown,
    stored: unknown,
  ): { readonly value: unknown } | { readonly gaps: readonly PlanGap[] };
}

/** Where a gap is, in words. */
export const placeOfGap = ({ field }: PlanGap): Words => (typeof field === "string" ? own(field) : field);
