import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import type { SpokenFinding } from "../../library/organize/plan/plan-finding.js";
import {
  andList,
  counted,
  courseText,
  own,
  sentence,
  type Words,
  wordList,
} from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
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
  notice: { readonly notice?: Words },
): Card {
  const list = [
    ...changes
      .slice(0, MOST_CHANGES)
      .map((change) => sentence("This changes the {change}", { change: planChangeText(change) })),
    ...(changes.length > MOST_CHANGES
      ? [sentence("and {count} more values", { count: changes.length - MOST_CHANGES })]
      : []),
    ...appeared.map((finding) => sentence("New: {finding}", { finding: findingText(finding) })),
    ...resolved.map(({ code, field }) => sentence("Solved: {what}", { what: own(`${code}, ${field}`) })),
  ];
  return {
    tone: "saved",
    title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
    paragraphs: planText(value),
    ...(list.length > 0 ? { list } : {}),
    next: sentence("Go on. plan() shows the whole plan."),
    ...notice,
  };
}

/** The card of the whole plan: what is written, what keeps it from working, what is still open. */
export function wholePlanCard(written: StoredSections, notice: { readonly notice?: Words }): Card {
  const there = planSections.filter(({ section }) => written[section] !== undefined);
  const open = planSections.filter(({ section }) => written[section] === undefined);
  const due = open.filter(({ optional }) => optional !== true);
  const draft = planFromSections(written);
  const findings = draft === undefined ? [] : spokenFindings(draft.plan);
  const errors = findings.filter(({ level }) => level === "error");
  return {
    tone: "note",
    title: sentence("Your plan so far"),
    paragraphs: [
      ...there.map(({ section, title }) =>
        wordList([courseText(title), wordList(planText(written[section]), "\n")], ": "),
      ),
      ...(open.length > 0 ? [sentence("Open: {sections}.", { sections: wordList(open.map(openText)) })] : []),
      ...(findings.length > 0 ? [verdict(errors.length, findings.length - errors.length)] : []),
    ],
    ...(findings.length > 0 ? { list: findings.slice(0, MOST_FINDINGS).map(findingText) } : {}),
    next: nextStep(due[0], errors[0]),
    ...notice,
  };
}

/** A finding as one line: where, what, and what to do. */
export function findingText({ code, field, message, fix }: SpokenFinding): Words {
  return wordList([own(`${code}, ${field}:`), message, fix], " ");
}

function verdict(errors: number, warnings: number): Words {
  const mend = counted(
    errors,
    sentence("{count} thing to mend before you share it", { count: errors }),
    sentence("{count} things to mend before you share it", { count: errors }),
  );
  const think = sentence("{count} to think about", { count: warnings });
  const what = [...(errors > 0 ? [mend] : []), ...(warnings > 0 ? [think] : [])];
  return sentence("The plan has {what}:", { what: andList(what) });
}

function openText({ title, module }: PlanSectionRule): Words {
  const { title: notebook = module } = courseModules.find(({ id }) => id === module) ?? {};
  const place = /^\d$/.test(module)
    ? sentence("Module {number}", { number: Number(module) })
    : courseText(notebook.replace(/^Supplement: /, ""));
  return sentence("{section} ({notebook})", { section: courseText(title), notebook: place });
}

function nextStep(open: PlanSectionRule | undefined, error: SpokenFinding | undefined): Words {
  if (error !== undefined) {
    return sentence("Mend {field}: {fix}", { field: own(error.field), fix: error.fix });
  }
  return open === undefined
    ? sentence("Every section is written. savePlan() makes the files to share.")
    : sentence("Write the next one: {example}", { example: own(open.example) });
}
