import { PLAN_VARIANTS } from "../../library/organize/plan/plan-choices.js";
import { closestName } from "../../library/table/columns/closest-name.js";
import { own, sentence, type Words } from "../../library/words/words.js";
import { plainName } from "../check/plain-name.js";
import { campaignSections } from "./campaign-sections.js";
import { goalsSection } from "./goals-section.js";
import { learningSection } from "./learning-section.js";
import { peopleSections } from "./people-sections.js";
import type { PlanSection, PlanSectionRule } from "./plan-section.js";
import { targetingSection } from "./targeting-section.js";

const organization: PlanSectionRule = {
  section: "organization",
  module: "1",
  title: "Organization",
  ask: "What is your organization called? An alias will do.",
  example: 'plan("organization", "…")',
  accept: (value) => text(value, "organization", 1, sentence("Write a name or an alias between quotes.")),
};

const problem: PlanSectionRule = {
  section: "problem",
  module: "1",
  title: "Problem",
  ask: "Which problem will you change, for whom?",
  example: 'plan("problem", "…")',
  accept: (value) =>
    text(
      value,
      "problem",
      4,
      sentence("Write one full sentence between quotes: what is wrong, and for whom?"),
    ),
};

const variant: PlanSectionRule = {
  section: "variant",
  module: "1",
  title: "Kind of campaign",
  ask: "Is it about an election, a law, or many local groups?",
  example: 'plan("variant", "electoral")',
  accept(value) {
    const chosen = PLAN_VARIANTS.find((name) => plainName(name) === plainName(value));
    if (chosen !== undefined) return { value: chosen };
    const closest = typeof value === "string" ? closestName(value, PLAN_VARIANTS) : undefined;
    const options = own(PLAN_VARIANTS.join(", "));
    const says =
      closest === undefined
        ? sentence("Choose one of: {options}.", { options })
        : sentence('Choose one of: {options}. Did you mean "{name}"?', { options, name: own(closest) });
    return { gaps: [{ field: "variant", says }] };
  },
};

/** The sections of the plan in the order in which they are written. */
export const planSections: readonly PlanSectionRule[] = [
  organization,
  problem,
  variant,
  goalsSection,
  ...campaignSections,
  ...peopleSections,
  targetingSection,
  learningSection,
];

/** The rule of a section, if there is one with this name. */
export function findPlanSection(name: string): PlanSectionRule | undefined {
  return planSections.find(({ section }) => section === name);
}

function text(value: unknown, field: PlanSection, words: number, says: Words) {
  const written = typeof value === "string" ? value.trim() : "";
  if (/\p{L}/u.test(written) && written.split(/\s+/).length >= words) return { value: written };
  return { gaps: [{ field, says }] };
}
