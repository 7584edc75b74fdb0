import { type CampaignChoice, chooseCase } from "../../../src/course/cases/choose-case.js";
import { filledFromCase, withoutFilling } from "../../../src/course/cases/fill-from-case.js";
import type { FormValue } from "../../../src/course/forms/field-value.js";
import { planForm } from "../../../src/course/forms/kinds/plan-form.js";
import { emptyWork, type Work } from "../../../src/course/my-work/work.js";
import type { PlanSection } from "../../../src/course/plan/plan-section.js";
import { findPlanSection } from "../../../src/course/plan/plan-sections.js";

export const now = new Date("2026-11-28T12:00:00Z");

/** The form of a section. */
export function formOfSection(section: PlanSection): ReturnType<typeof planForm> {
  const rule = findPlanSection(section);
  if (rule === undefined) throw new Error(`There is no section ${section}.`);
  return planForm(rule);
}

/** The work as it is kept after a choice, of somebody who starts today unless other work is given. */
export function chosen(choice: CampaignChoice, work: Work = emptyWork("2026-11-28")): Work {
  return chooseCase(work, choice, now);
}

/** The work as it is kept after something was typed into the form of a section. */
export function typed(work: Work, section: PlanSection, value: FormValue): Work {
  const form = formOfSection(section);
  const seen = filledFromCase(work);
  const { stamp } = form.read(seen, now);
  const ask = { ask: "save" as const, id: "1", from: "a", value, ...(stamp === undefined ? {} : { stamp }) };
  const { work: after } = form.receive(seen, ask, now);
  return after === seen ? work : withoutFilling(after);
}

/** What stands in the form of a section. */
export function shownIn(work: Work, section: PlanSection): FormValue {
  return formOfSection(section).read(filledFromCase(work), now).value;
}
