import { checkPlan } from "../../library/organize/plan/check-plan.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import type { PlanFinding } from "../../library/organize/plan/plan-finding.js";
import type { Card, Fold } from "../cards/card.js";
import { currentLanguage } from "../language/chosen-language.js";
import { courseModules } from "../modules/course-modules.js";
import { findingCell } from "./edit/finding-cell.js";
import { oddPartText } from "./odd-part-text.js";
import type { StoredSections } from "./plan-from-sections.js";
import type { PlanSectionRule } from "./plan-section.js";
import { planSections } from "./plan-sections.js";
import { planText } from "./plan-text.js";
import { planDraft } from "./read-sections.js";

const MOST_FINDINGS = 8;

/** Something about the saved work that must be said. */
export interface Notice {
  readonly notice?: string;
}

/** The card of the whole plan: what is written, what keeps it from working, what is still open. */
export function wholePlanCard(written: StoredSections, notice: Notice): Card {
  const there = planSections.filter(({ section }) => written[section] !== undefined);
  const open = planSections.filter(({ section }) => written[section] === undefined);
  const due = open.filter(({ optional }) => optional !== true);
  const say = currentLanguage();
  const { plan, odd } = planDraft(written);
  const findings = checkPlan(plan);
  const errors = findings.filter(({ level }) => level === "error");
  const list = [...odd.map(oddPartText), ...findings.slice(0, MOST_FINDINGS).map(findingText)];
  return {
    tone: "note",
    title: "Your plan so far",
    paragraphs: [
      ...there.map(({ section, title }) => `${say(title)}: ${planText(written[section]).join("\n")}`),
      ...(open.length > 0 ? [`Open: ${open.map(openText).join(", ")}.`] : []),
      ...(odd.length > 0 ? ["What cannot be read is kept, and left out of the rest:"] : []),
      ...(findings.length > 0 ? [verdict(errors.length, findings.length - errors.length)] : []),
    ],
    ...(list.length > 0 ? { list } : {}),
    next: nextStep(due[0], errors[0]),
    folds: findings.slice(0, MOST_FINDINGS).flatMap((finding) => mendFold(finding, plan)),
    ...notice,
  };
}

/** The cell that does what a finding advises. */
function mendFold(finding: PlanFinding, plan: Plan): readonly Fold[] {
  const code = findingCell(finding, plan);
  if (code === undefined) return [];
  const summary = `A cell to mend ${finding.code}, ${finding.field}`;
  const text = "Copy it into a cell, change it where you want, and run it.";
  return [{ summary, code, text, quiet: true }];
}

/** A finding as one line: where, what, and what to do. */
export function findingText({ code, field, message, fix }: PlanFinding): string {
  const say = currentLanguage();
  return `${code}, ${field}: ${say(message)} ${say(fix)}`;
}

function verdict(errors: number, warnings: number): string {
  const parts = [
    ...(errors > 0 ? [`${errors} thing${errors === 1 ? "" : "s"} to mend before you share it`] : []),
    ...(warnings > 0 ? [`${warnings} to think about`] : []),
  ];
  return `The plan has ${parts.join(" and ")}:`;
}

function openText({ title, module }: PlanSectionRule): string {
  const say = currentLanguage();
  const { title: notebook = module } = courseModules.find(({ id }) => id === module) ?? {};
  const place = /^\d$/.test(module) ? `Module ${module}` : notebook;
  return `${say(title)} (${say(place).replace(/^\p{L}+: /u, "")})`;
}

function nextStep(open: PlanSectionRule | undefined, error: PlanFinding | undefined): string {
  if (error !== undefined) return `Mend ${error.field}: ${currentLanguage()(error.fix)}`;
  return open === undefined
    ? "Every section is written. savePlan() makes the files to share."
    : `Write the next one: ${open.example}`;
}
