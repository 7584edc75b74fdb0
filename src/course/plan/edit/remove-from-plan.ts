import { courseText, sentence } from "../../../library/words/words.js";
import type { Card } from "../../cards/card.js";
import { unknownNameCard } from "../../cards/unknown-name-card.js";
import { currentStore, showCard, withNotice } from "../../my-work/session.js";
import type { PlanSection } from "../plan-section.js";
import { findPlanSection, planSections } from "../plan-sections.js";
import { removedCard } from "../section-cards.js";
import { type WrittenSection, writeSection } from "../write-section.js";
import { rowNames, rowPlace } from "./plan-rows.js";

/**
 * Takes something out of your organizing plan: one entry of a list by its name or its number, or a whole section. The
 * card shows the cell that brings it back.
 *
 * @param section a section of the plan, such as "tactics".
 * @param key the name of the entry: the id of a goal, the key of an assumption, the name of a tactic; or its number in
 * the list, from 1. Default: the whole section is taken out.
 * @example
 * plan("powerMap", { role: "Speaker", influence: 5, support: 0, access: 0.4 });
 * removeFromPlan("powerMap", "Speaker");
 */
export function removeFromPlan(section: PlanSection, key?: string | number): void {
  const rule = findPlanSection(section);
  if (rule === undefined) {
    showCard(
      unknownNameCard(
        sentence("section of the plan"),
        section,
        planSections.map((known) => known.section),
      ),
    );
    return;
  }
  let before: unknown;
  let written: WrittenSection | undefined;
  const stored = currentStore().update((work) => {
    before = work.plan[section];
    const value = without(rule.rowName, before, key);
    if (value === NOT_THERE) return work;
    written = writeSection(work.plan, section, value);
    return { ...work, plan: written.sections };
  });
  const names = rule.rowName === undefined ? [] : rowNames(rule.rowName, before);
  if (written !== undefined) showCard(removedCard(rule, before, written, key, withNotice(stored)));
  else if (before === undefined || key === undefined) showCard(nothingThere(rule.title));
  else showCard(unknownNameCard(sentence("entry"), typeof key === "number" ? `number ${key}` : key, names));
}

const NOT_THERE = Symbol("not there");

/** What is left of a section; nothing when all of it goes. */
function without(rowName: string | undefined, before: unknown, key: string | number | undefined): unknown {
  if (before === undefined) return NOT_THERE;
  if (key === undefined) return undefined;
  const place = rowName === undefined ? undefined : rowPlace(rowName, before, key);
  if (place === undefined || !Array.isArray(before)) return NOT_THERE;
  const rows: readonly unknown[] = before;
  return rows.filter((_, i) => i !== place);
}

function nothingThere(title: string): Card {
  return {
    tone: "note",
    title: sentence("Your plan · {section}", { section: courseText(title) }),
    paragraphs: [sentence("Nothing is written here, so nothing was taken out.")],
  };
}
