import { courseText, own, sentence, type Words } from "../../../library/words/words.js";
import { unknownNameCard } from "../../cards/unknown-name-card.js";
import { currentStore, showCard, withNotice } from "../../my-work/session.js";
import type { PlanSection } from "../plan-section.js";
import { findPlanSection, planSections } from "../plan-sections.js";
import { savedSectionCard } from "../section-cards.js";
import { type WrittenSection, writeSection } from "../write-section.js";
import { changedField, followName } from "./follow-name.js";
import { rowNames, rowPlace } from "./plan-rows.js";

/**
 * Gives an entry of your organizing plan another name. What points to it follows: the tactics of a goal, the goals that
 * serve it, the rates that come from an assumption.
 *
 * @param section a section of the plan that is a list, such as "goals" or "tactics".
 * @param from its name now: the id of a goal, the key of an assumption, the name of a tactic.
 * @param to its new name. A name that another entry has is refused.
 * @example
 * plan("powerMap", { role: "Speeker", influence: 5, support: 0, access: 0.4 });
 * renameInPlan("powerMap", "Speeker", "Speaker");
 */
export function renameInPlan(section: PlanSection, from: string, to: string): void {
  const rule = findPlanSection(section);
  const { rowName } = rule ?? {};
  if (rule === undefined || rowName === undefined) {
    const lists = planSections.filter((known) => known.rowName !== undefined).map((known) => known.section);
    showCard(unknownNameCard(sentence("list in the plan"), section, lists));
    return;
  }
  let before: unknown;
  let written: WrittenSection | undefined;
  let says: Words | undefined;
  const stored = currentStore().update((work) => {
    before = work.plan[section];
    const place = rowPlace(rowName, before, from);
    if (place === undefined) return work;
    says = refusal(to, rowNames(rowName, before), from);
    if (says !== undefined) return work;
    const old = rowNames(rowName, before).find((name) => rowPlace(rowName, before, name) === place) ?? from;
    const named = changedField(work.plan[section], rowName, old, to.trim(), place);
    const followed = followName({ ...work.plan, [section]: named }, section, old, to.trim());
    written = writeSection(followed, section, followed[section]);
    return { ...work, plan: written.sections };
  });
  if (written !== undefined) {
    showCard(savedSectionCard(rule, stored.work.plan[section], written, withNotice(stored)));
  } else if (says !== undefined) {
    showCard({
      tone: "not yet",
      title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
      paragraphs: [says],
    });
  } else showCard(unknownNameCard(sentence("entry"), from, rowNames(rowName, before)));
}

function refusal(to: unknown, names: readonly string[], from: string): Words | undefined {
  if (typeof to !== "string" || !/[\p{L}\p{N}]/u.test(to))
    return sentence("Write the new name between quotes.");
  return names.includes(to.trim()) && to.trim() !== from
    ? sentence('Another entry is called "{name}" already: give each its own name.', { name: own(to.trim()) })
    : undefined;
}
