import type { PlanVariant } from "../../library/organize/plan/plan.js";
import type { Words } from "../../library/words/words.js";
import type { StoredSections } from "../plan/plan-from-sections.js";
import type { PlanSection } from "../plan/plan-section.js";

/** The ids of the three cases. */
export const CASE_IDS = ["muskegon-millage", "care-coalition", "tenants-network"] as const;
export type CaseId = (typeof CASE_IDS)[number];

/** A row of a list as somebody began to type it, by column. */
export type DraftRow = Readonly<Record<string, string>>;

/** A made-up campaign that a learner without one of their own can take through the course. */
export interface CampaignCase {
  readonly id: CaseId;
  readonly title: string;
  /** What the campaign is about, in a sentence or two. */
  readonly says: string;
  /** What it must reach, one line each. The numbers come from the data of the course by a call. */
  readonly mustReach: () => readonly Words[];
  readonly variant: PlanVariant;
  /** The sections of its plan, computed from the data of the course. */
  readonly sections: () => StoredSections;
  /** Rows that the campaign has begun and not completed. */
  readonly drafts?: Readonly<Partial<Record<PlanSection, readonly DraftRow[]>>>;
}
