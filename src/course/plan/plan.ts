import { courseText, own, sentence } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import { unknownNameCard } from "../cards/unknown-name-card.js";
import { isBlank } from "../check/blank.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import type { StoredWork } from "../my-work/work-store.js";
import { acceptSafely } from "./accept-safely.js";
import { removeFromPlan } from "./edit/remove-from-plan.js";
import { type PlanTry, tryPlan } from "./edit/try-plan.js";
import { wholePlanCard } from "./plan-cards.js";
import type { PlanGap, PlanSection, PlanSectionRule } from "./plan-section.js";
import { findPlanSection, planSections } from "./plan-sections.js";
import { planText } from "./plan-text.js";
import { notSavedCard, savedSectionCard } from "./section-cards.js";
import { type WrittenSection, writeSection } from "./write-section.js";

/** Writes and shows your organizing plan; `plan.try` looks at an example without writing it. */
export interface PlanDoor {
  (section?: PlanSection | "export", value?: unknown): void;
  /**
   * Shows what your plan would say to these sections: what is refused and why, and what the rest means. Nothing is
   * saved, and your own plan is neither read nor changed.
   *
   * @param sections sections by their name, for example `{ goals: { … } }`.
   */
  readonly try: (sections: PlanTry) => void;
}

/**
 * Opens a form for a section of your organizing plan, writes a section that you type, or shows the plan so far.
 *
 * `plan()` shows everything, with what keeps the plan from working; `plan("problem")` opens the form of one section, in
 * which each change is kept at once; `plan("problem", "…")` writes it as the form does, and says what follows from it in
 * the rest of the plan. `plan("export")` lists what is open and writes the files of the plan.
 * A goal is saved when its six fields are filled: metric, baseline, target, deadline, owner, source.
 *
 * One entry, such as `plan("tactics", { name: "…" })`, is added, or takes the place of the entry of its name. A list is
 * the whole section: what is not in it goes, and `plan("tactics", [])` empties it. The card shows the cell that brings
 * back what was there. `plan.try({ goals: { … } })` shows what would be refused and saves nothing.
 *
 * @param section a section of the plan, such as "problem" or "goals", or "export". Default: all of them are shown.
 * @param value what to write. Default: a form asks for it.
 * @example
 * plan("variant", "electoral");
 * plan.try({ goals: { metric: "talks a week", target: 400 } });
 */
export const plan: PlanDoor = Object.assign(writeOrShow, {
  try: (sections: PlanTry): void => showCard(tryPlan(sections)),
});

function writeOrShow(section?: PlanSection | "export", value?: unknown): void {
  if (section === undefined) {
    const stored = currentStore().read();
    showCard(wholePlanCard(stored.work.plan, withNotice(stored)));
    return;
  }
  if (section === "export") {
    openForm(formId("plan", section), "await savePlan();");
    return;
  }
  const rule = findPlanSection(section);
  if (rule === undefined) {
    const names = planSections.map((known) => known.section);
    showCard(unknownNameCard(sentence("section of the plan"), section, [...names, "export"]));
  } else if (value === undefined) {
    openForm(formId("plan", section), rule.example, oneSection(rule, currentStore().read(), false));
  } else if (isBlank(value)) {
    showCard(oneSection(rule, currentStore().read(), true));
  } else if (rule.rowName !== undefined && Array.isArray(value) && value.length === 0) {
    removeFromPlan(section);
  } else write(rule, value);
}

function write(rule: PlanSectionRule, value: unknown): void {
  const { section } = rule;
  let gaps: readonly PlanGap[] = [];
  let written: WrittenSection | undefined;
  const stored = currentStore().update((work) => {
    const accepted = acceptSafely(rule, value, work.plan[section]);
    gaps = "gaps" in accepted ? accepted.gaps : [];
    if (!("value" in accepted)) return work;
    written = writeSection(work.plan, section, accepted.value);
    return { ...work, plan: written.sections };
  });
  showCard(
    written === undefined
      ? notSavedCard(rule, gaps, withNotice(stored))
      : savedSectionCard(rule, stored.work.plan[section], written, withNotice(stored)),
  );
}

function oneSection(rule: PlanSectionRule, stored: StoredWork, blank: boolean): Card {
  const written = stored.work.plan[rule.section];
  return {
    tone: written === undefined || blank ? "open" : "note",
    title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
    paragraphs: [courseText(rule.ask), ...(written === undefined ? [] : planText(rule.section, written))],
    next: blank
      ? sentence("Replace each ___ and run the cell again.")
      : sentence("Write it like this: {example}", { example: own(rule.example) }),
    ...withNotice(stored),
  };
}
