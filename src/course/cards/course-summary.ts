import { checkPlan } from "../../library/organize/plan/check-plan.js";
import { element } from "../../library/show/html.js";
import { escapeHTML } from "../../library/table/write/escape-html.js";
import { readerLanguage } from "../../library/words/current-language.js";
import type { Language } from "../../library/words/language.js";
import { numberText } from "../../library/words/number-text.js";
import { say as sayWords } from "../../library/words/say.js";
import { counted, courseText, sentence, type Words } from "../../library/words/words.js";
import { reflections } from "../modules/index.js";
import type { Work } from "../my-work/work.js";
import { planDraft } from "../plan/read-sections.js";
import type { ModuleProgress, ProgressReport } from "./progress-report.js";

// What goes onto the page is cut so that all of it stands on one sheet, whatever was written.
const MOST_GOALS = 6;
const LONGEST = { goal: 60, owner: 22, problem: 220, prompt: 75, thought: 110 } as const;

/** Says words in the language of the page. */
type Say = (words: Words) => string;

/** One printable page to bring to the debrief: what is done, the plan in short, what was written, what to ask. */
export function courseSummary(
  work: Work,
  report: ProgressReport,
  today: string,
  language: Language = readerLanguage(),
): string {
  const say: Say = (words) => sayWords(words, language);
  const title = say(sentence("My course on one page"));
  const heading = (words: Words): string => element("h2", "", escapeHTML(say(words)));
  const { done, planned } = report;
  const minutes = say(sentence("{done} of {planned} planned minutes.", { done, planned }));
  const body = [
    element("h1", "", escapeHTML(title)),
    element("p", "", escapeHTML(`${today}. ${minutes}`)),
    heading(sentence("Notebooks")),
    element("ul", "", report.modules.map((module) => notebookLine(module, say)).join("")),
    heading(sentence("My plan")),
    planPart(work, say, language),
    heading(sentence("What I wrote")),
    thoughts(work, say),
    heading(sentence("For the call")),
    element("ul", "", questions.map((text) => element("li", "", `${escapeHTML(say(text))} …`)).join("")),
  ].join("\n");
  return page(title, body, language.code);
}

const questions = [
  sentence("The number in my plan that worries me most:"),
  sentence("The assumption that, if wrong, sinks the plan:"),
  sentence("What I will do within seven days, and who asks me whether I did:"),
];

function notebookLine({ module, finished, tasks, tasksRight }: ModuleProgress, say: Say): string {
  const state = finished
    ? `✓ ${say(sentence("finished"))}`
    : say(sentence("{number} of {count} tasks", { number: tasksRight, count: tasks }));
  return element("li", "", escapeHTML(`${say(courseText(module.title))}: ${state}`));
}

function planPart({ plan }: Work, say: Say, language: Language): string {
  const draft = planDraft(plan);
  if (draft.missing.length > 0) {
    return element("p", "", escapeHTML(say(sentence("It is not complete yet."))));
  }
  const { organization, problem, goals } = draft.plan;
  const findings = checkPlan(draft.plan);
  const errors = findings.filter(({ level }) => level === "error").length;
  const number = (value: number): string => numberText(value, { language });
  const rows = goals
    .slice(0, MOST_GOALS)
    .map(({ metric, baseline, target, deadline, owner }) =>
      [
        shortened(metric, LONGEST.goal),
        number(baseline),
        number(target),
        deadline,
        shortened(owner, LONGEST.owner),
      ]
        .map((cell) => element("td", "", escapeHTML(cell)))
        .join(""),
    );
  const heads = say(sentence("goal | from | to | by | who"))
    .split(" | ")
    .map((name) => `<th scope="col">${escapeHTML(name)}</th>`);
  const more = goals.length - rows.length;
  const toMend = sentence("{number} to mend, {count} to think about.", {
    number: errors,
    count: findings.length - errors,
  });
  return [
    element(
      "p",
      "",
      `<strong>${escapeHTML(shortened(organization, LONGEST.goal))}</strong>: ${escapeHTML(shortened(problem, LONGEST.problem))}`,
    ),
    `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>`,
    ...(more > 0 ? [element("p", "", escapeHTML(say(moreGoals(more))))] : []),
    element("p", "", escapeHTML(say(toMend))),
  ].join("\n");
}

function moreGoals(count: number): Words {
  return counted(
    count,
    sentence("{count} more goal stands in the plan.", { count }),
    sentence("{count} more goals stand in the plan.", { count }),
  );
}

function thoughts({ reflections: written }: Work, say: Say): string {
  const lines = reflections.flatMap(({ id, prompt }) => {
    const text = written[id]?.text;
    if (text === undefined || text.trim() === "") return [];
    const asked = escapeHTML(shortened(say(courseText(prompt)), LONGEST.prompt));
    return [element("p", "", `<em>${asked}</em><br>${escapeHTML(shortened(text, LONGEST.thought))}`)];
  });
  if (lines.length === 0) return element("p", "", escapeHTML(say(sentence("Nothing yet."))));
  return `<div class="thoughts">${lines.join("\n")}</div>`;
}

/** Long words are cut too: a text without a space would make the page wider than the paper. */
function shortened(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > most ? `${letters.slice(0, most).join("")}…` : letters.join("");
}

function page(title: string, body: string, code: string): string {
  return `<!doctype html>
<html lang="${escapeHTML(code)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHTML(title)}</title>
<style>
body { font: 11pt/1.35 system-ui, sans-serif; max-width: 46em; margin: 1.5em auto; padding: 0 1em; color: #1a1a1a; background: #fff; overflow-wrap: break-word; }
h1 { font-size: 17pt; margin: 0; } h2 { font-size: 12pt; margin: 0.9em 0 0.2em; }
p, ul { margin: 0.3em 0; } ul { columns: 2; column-gap: 2em; padding-left: 1.2em; }
.thoughts { columns: 2; column-gap: 2em; } .thoughts p { margin: 0 0 0.4em; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; border-bottom: 1px solid #999; padding: 2px 8px 2px 0; vertical-align: top; }
td:nth-child(n + 2):nth-child(-n + 4) { white-space: nowrap; } td:first-child, td:last-child { overflow-wrap: anywhere; }
@page { margin: 11mm; } @media print { body { margin: 0; padding: 0; max-width: none; font-size: 7.8pt; line-height: 1.2; } h1 { font-size: 14pt; } h2 { font-size: 10.5pt; margin-top: 0.4em; } }
</style></head><body><main>
${body}
</main></body></html>
`;
}

/** True when the six modules are finished: what the debrief expects. */
export function isReadyForDebrief({ modules }: ProgressReport): boolean {
  return modules.filter(({ module }) => /^[1-6]$/.test(module.id)).every(({ finished }) => finished);
}
