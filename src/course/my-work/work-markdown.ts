import { inEnglish } from "../../library/words/say.js";
import type { CourseTasks } from "../cards/progress-report.js";
import { valuesFromCase } from "../cases/values-from-case.js";
import { courseModules } from "../modules/course-modules.js";
import { planSections } from "../plan/plan-sections.js";
import { planText } from "../plan/plan-text.js";
import type { Work } from "./work.js";

/** Everything that a learner wrote and did, as Markdown to read or print. */
export function workMarkdown(work: Work, course: CourseTasks): string {
  const modules = courseModules.flatMap((module) => {
    const questions = course.reflections.filter((one) => one.module === module.id);
    const tasks = course.exercises.filter((one) => one.module === module.id);
    const parts = [
      ...questions.flatMap(({ id, prompt }) => reflectionLines(prompt, work.reflections[id])),
      ...tasks.flatMap(({ id, title }) => exerciseLines(title, work.exercises[id])),
    ];
    return parts.length === 0 ? [] : [`## ${module.title}`, "", ...parts, ""];
  });
  const plan = planSections.flatMap(({ section, title }) =>
    work.plan[section] === undefined
      ? []
      : [`### ${title}`, "", ...planText(section, work.plan[section]).map(inEnglish).flatMap(quoted), ""],
  );
  return [
    "# My work",
    "",
    `Started on ${work.startedOn}.`,
    "",
    ...(plan.length === 0 ? [] : ["## My plan", "", ...plan, ...caseLines(work)]),
    ...modules,
  ].join("\n");
}

/** What stands in the parts above and is not the writer's own. */
function caseLines(work: Work): readonly string[] {
  const lines = valuesFromCase(work).map((line) => `- ${inEnglish(line)}`);
  return lines.length === 0 ? [] : ["From the case, and not changed:", "", ...lines.flatMap(quoted), ""];
}

function reflectionLines(
  prompt: string,
  written: Work["reflections"][string] | undefined,
): readonly string[] {
  if (written === undefined) return [];
  const earlier = written.earlier.flatMap(({ text, writtenAt }) => [
    `Earlier, ${writtenAt.slice(0, 10)}:`,
    "",
    ...quoted(text),
  ]);
  return [`**${prompt}**`, "", ...quoted(written.text), ...earlier];
}

function exerciseLines(title: string, done: Work["exercises"][string] | undefined): readonly string[] {
  if (done === undefined || done.attempts === 0) return [];
  const tries = `${done.attempts} ${done.attempts === 1 ? "try" : "tries"}`;
  const right = done.rightOn === undefined ? "" : `, right on ${done.rightOn}`;
  return [`${title}: ${done.state}, ${tries}${right}. Last answer:`, "", ...quoted(done.lastAnswer ?? "")];
}

/** Text as a quotation of its own, whatever Markdown it contains; a tag is shown letter by letter. */
function quoted(text: string): readonly string[] {
  return [...text.split(/\r?\n/).map((line) => `> ${line.replaceAll("<", "&lt;")}`), ""];
}
