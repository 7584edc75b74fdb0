import type { PlanEntry, Work } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { nameColumn } from "../plan/form/name-column.js";
import { entriesOf } from "../plan/form/plan-form-work.js";
import { readSection } from "../plan/form/read-section.js";
import type { PlanSection } from "../plan/plan-section.js";
import { planSections } from "../plan/plan-sections.js";
import type { CaseId } from "./campaign-case.js";
import { findCase } from "./campaign-cases.js";
import { casePlan } from "./case-entries.js";
import { filledFromCase, isTouched, withoutFilling } from "./fill-from-case.js";
import { isUntouched } from "./still-from-case.js";

/** What a learner takes through the course: their own campaign, or a case. */
export type CampaignChoice = "own" | CaseId;

/**
 * The work with another campaign. What the learner wrote stays where it is and as it is; what came from the case before
 * and was not changed makes room for the new one.
 *
 * @param work as it is kept, without the filling of a case.
 */
export function chooseCase(work: Work, choice: CampaignChoice, now: Date): Work {
  if (work.capstone?.case === choice) return work;
  const planForms: Record<string, readonly PlanEntry[]> = { ...work.planForms };
  const plan: Record<string, unknown> = { ...work.plan };
  for (const { section } of planSections) {
    if (!isTouched(work, section)) continue;
    const form = fieldsOf(section);
    const own = entriesOf(form, work, now).filter((entry) => !isUntouched(section, entry));
    delete planForms[section];
    delete plan[section];
    if (own.length === 0) continue;
    const entries = besideOwn(section, own, choice);
    const { value } = readSection(form, entries);
    planForms[section] = entries;
    if (value !== undefined) plan[section] = value;
  }
  const { trace: { earlier } = {}, ...capstone } = work.capstone ?? {};
  return {
    ...work,
    planForms,
    plan,
    capstone: {
      ...capstone,
      case: choice,
      chosenAt: now.toISOString(),
      ...(earlier === undefined ? {} : { trace: { earlier } }),
    },
  };
}

/** The same for the work as the course sees it, with the filling of the case before and then of the new one. */
export function takeCampaign(work: Work, choice: CampaignChoice, now: Date): Work {
  if (work.capstone?.case === choice) return work;
  return filledFromCase(chooseCase(withoutFilling(work), choice, now));
}

/** What the learner wrote, and from the case the fields and rows that they have not. */
function besideOwn(
  section: PlanSection,
  own: readonly PlanEntry[],
  choice: CampaignChoice,
): readonly PlanEntry[] {
  const one = findCase(choice);
  if (one === undefined) return own;
  const name = nameColumn(fieldsOf(section));
  const taken = new Set(
    own.flatMap(({ row, gone, typed }) => (row === true && gone !== true ? [typed[name]] : [])),
  );
  const keys = new Set(own.map(({ key }) => key));
  const beside = (casePlan(one).entries[section] ?? []).filter(
    ({ key, row, typed }) => !keys.has(key) && !(row === true && taken.has(typed[name])),
  );
  return [...own, ...beside];
}
