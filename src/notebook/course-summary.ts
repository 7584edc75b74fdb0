import { reflections } from "../course/exercises/index.js";
import { planFromSections } from "../course/plan-from-sections.js";
import { checkPlan } from "../organize/plan/check-plan.js";
import { escapeHTML } from "../table/escape-html.js";
import { element } from "./html.js";
import type { ModuleProgress, ProgressReport } from "./progress-report.js";
import type { Work } from "./work.js";

/** How much of a written thought goes onto the page. */
const MOST_LETTERS = 220;

/** One printable page to bring to the debrief: what is done, the plan in short, what was written, what to ask. */
export function courseSummary(work: Work, report: ProgressReport, today: string): string {
  const body = [
    element("h1", "", "My course on one page"),
    element("p", "", escapeHTML(`${today}. ${report.done} of ${report.planned} planned minutes.`)),
    element("h2", "", "Notebooks"),
    element("ul", "", report.modules.map(notebookLine).join("")),
    element("h2", "", "My plan"),
    planPart(work),
    element("h2", "", "What I wrote"),
    thoughts(work),
    element("h2", "", "For the call"),
    element("ul", "", questions.map((text) => element("li", "", `${escapeHTML(text)} …`)).join("")),
  ].join("\n");
  return page(body);
}

const questions = [
  "The number in my plan that worries me most:",
  "The assumption that, if wrong, sinks the plan:",
  "What I will do within seven days, and who asks me whether I did:",
];

function notebookLine({ module, finished, tasks, tasksRight }: ModuleProgress): string {
  const state = finished ? "✓ finished" : `${tasksRight} of ${tasks} tasks`;
  return element("li", "", `${escapeHTML(module.title)}: ${state}`);
}

function planPart({ plan }: Work): string {
  const draft = planFromSections(plan);
  if (draft === undefined || draft.missing.length > 0) return element("p", "", "It is not complete yet.");
  const { organization, problem, goals } = draft.plan;
  const findings = checkPlan(draft.plan);
  const errors = findings.filter(({ level }) => level === "error").length;
  const rows = goals.map(
    ({ metric, baseline, target, deadline, owner }) =>
      `<tr>${[metric, baseline, target, deadline, owner].map((cell) => element("td", "", escapeHTML(String(cell)))).join("")}</tr>`,
  );
  const heads = ["goal", "from", "to", "by", "who"].map((name) => `<th scope="col">${name}</th>`);
  return [
    element("p", "", `<strong>${escapeHTML(organization)}</strong>: ${escapeHTML(problem)}`),
    `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`,
    element("p", "", `${errors} to mend, ${findings.length - errors} to think about.`),
  ].join("\n");
}

function thoughts({ reflections: written }: Work): string {
  const lines = reflections.flatMap(({ id, prompt }) => {
    const text = written[id]?.text;
    if (text === undefined) return [];
    const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
    return [element("p", "", `<em>${escapeHTML(prompt)}</em><br>${escapeHTML(short)}`)];
  });
  return lines.length === 0 ? element("p", "", "Nothing yet.") : lines.join("\n");
}

function page(body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>My course on one page</title>
<style>
body { font: 11pt/1.35 system-ui, sans-serif; max-width: 46em; margin: 1.5em auto; padding: 0 1em; color: #1a1a1a; background: #fff; }
h1 { font-size: 17pt; margin: 0; } h2 { font-size: 12pt; margin: 0.9em 0 0.2em; }
p, ul { margin: 0.3em 0; } ul { columns: 2; padding-left: 1.2em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; border-bottom: 1px solid #999; padding: 2px 8px 2px 0; vertical-align: top; }
@page { margin: 14mm; } @media print { body { margin: 0; font-size: 9.5pt; } }
</style></head><body><main>
${body}
</main></body></html>
`;
}

/** True when the six modules are finished: what the debrief expects. */
export function isReadyForDebrief({ modules }: ProgressReport): boolean {
  return modules.filter(({ module }) => /^[1-6]$/.test(module.id)).every(({ finished }) => finished);
}
