import { checkPlan } from "../../library/organize/plan/check-plan.js";
import type { PlanFinding } from "../../library/organize/plan/plan-finding.js";
import type { Card } from "../cards/card.js";
import { currentLanguage } from "../language/chosen-language.js";
import { courseModules } from "../modules/course-modules.js";
import { planChangeText } from "./plan-change-text.js";
import { planFromSections, type StoredSections } from "./plan-from-sections.js";
import type { PlanSectionRule } from "./plan-section.js";
import { planSections } from "./plan-sections.js";
import { planText } from "./plan-text.js";
import type { WrittenSection } from "./write-section.js";

const MOST_CHANGES = 6;
const MOST_FINDINGS = 8;

/** The card after a section was saved: what it says, and what follows from it in the rest of the plan. */
export function savedSectionCard(
  rule: PlanSectionRule,
  value: unknown,
  { changes, appeared, resolved }: WrittenSection,
  notice: { readonly notice?: string },
): Card {
  const list = [
    ...changes.slice(0, MOST_CHANGES).map((change) => `This changes the ${planChangeText(change)}`),
    ...(changes.length > MOST_CHANGES ? [`and ${changes.length - MOST_CHANGES} more values`] : []),
    ...appeared.map((finding) => `New: ${findingText(finding)}`),
    ...resolved.map(({ code, field }) => `Solved: ${code}, ${field}`),
  ];
  return {
    tone: "saved",
    title: `Your plan · ${rule.title}`,
    paragraphs: planText(value),
    ...(list.length > 0 ? { list } : {}),
    next: "Go on. plan() shows the whole plan.",
    ...notice,
  };
}

/** The card of the whole plan: what is written, what keeps it from working, what is still open. */
export function wholePlanCard(written: StoredSections, notice: { readonly notice?: string }): Card {
  const there = planSections.filter(({ section }) => written[section] !== undefined);
  const open = planSections.filter(({ section }) => written[section] === undefined);
  const due = open.filter(({ optional }) => optional !== true);
  const say = currentLanguage();
  const draft = planFromSections(written);
  const findings = draft === undefined ? [] : checkPlan(draft.plan);
  const errors = findings.filter(({ level }) => level === "error");
  return {
    tone: "note",
    title: "Your plan so far",
    paragraphs: [
      ...there.map(({ section, title }) => `${say(title)}: ${planText(written[section]).join("\n")}`),
      ...(open.length > 0 ? [`Open: ${open.map(openText).join(", ")}.`] : []),
      ...(findings.length > 0 ? [verdict(errors.length, findings.length - errors.length)] : []),
    ],
    ...(findings.length > 0 ? { list: findings.slice(0, MOST_FINDINGS).map(findingText) } : {}),
    next: nextStep(due[0], errors[0]),
    ...notice,
  };
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
