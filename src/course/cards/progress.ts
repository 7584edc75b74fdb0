import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { writeWhole } from "../../library/files/write-whole.js";
import { localDay, systemClock } from "../../library/kernel/clock.js";
import { currentFrontEnd } from "../../library/kernel/front-end.js";
import { tableHTML } from "../../library/show/table-html.js";
import { tableText } from "../../library/show/table-text.js";
import { columnView, type TableView } from "../../library/show/table-view.js";
import { currentLanguage } from "../language/chosen-language.js";
import { exercises, reflections } from "../modules/index.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import type { Card } from "./card.js";
import { courseSummary, isReadyForDebrief } from "./course-summary.js";
import { type ModuleProgress, type ProgressReport, progressReport } from "./progress-report.js";
import { leftWords, paceWords } from "./progress-words.js";

const SUMMARY = "summary.html";

/**
 * Shows how far you are: minutes planned and done, tasks, the pace over three weeks, and what is left before the debrief.
 *
 * @example
 * progress();
 */
export function progress(): void {
  const stored = currentStore().read();
  const today = localDay(systemClock.now());
  const report = progressReport(stored.work, { exercises, reflections }, today);
  const view = progressView(report);
  currentFrontEnd()({ "text/html": tableHTML(view), "text/plain": tableText(view) });
  showCard({
    tone: "note",
    title: `${report.done} of ${report.planned} minutes`,
    paragraphs: [paceWords(report), leftWords(report)],
    ...nextStep(report),
    ...withNotice(stored),
  });
  if (isReadyForDebrief(report)) showCard(readyCard(courseSummary(stored.work, report, today)));
}

/** All six modules are done: the summary is written, and what is left to do before the call is said. */
function readyCard(summary: string): Card {
  writeWhole(join(workFolder(), SUMMARY), summary, { overwrite: true, makeFolder: true });
  return {
    tone: "right",
    title: "All six modules are done",
    paragraphs: [
      "You are ready for the debrief. A page to bring is in my-work/summary.html, on this computer only.",
    ],
    list: [
      "Run savePlan() once more: the files of your plan are then up to date.",
      "Swap plans with one other participant (npm run my-work -- swap) and answer the three questions in theirs.",
      "Send digest.json to your trainer if you want your plan to count in the group's charts.",
    ],
    next: "Print the page, or open it during the call.",
  };
}

function progressView({ modules }: ProgressReport): TableView {
  const say = currentLanguage();
  const column = (name: string, read: (module: ModuleProgress) => unknown) =>
    columnView(
      say(name),
      modules.map(read).map((value) => (typeof value === "string" ? say(value) : value)),
    );
  const of = (done: number, all: number) => (all === 0 ? "" : `${done} of ${all}`);
  return {
    columns: [
      column("week", ({ module }) => module.week),
      column("notebook", ({ module }) => module.title),
      column("minutes planned", ({ planned }) => planned),
      column("minutes done", ({ done }) => done),
      column(
        "tasks right",
        ({ tasks, tasksRight, extraRight }) =>
          `${of(tasksRight, tasks)}${extraRight > 0 ? ` + ${extraRight} extra` : ""}`,
      ),
      column("thoughts", ({ questions, questionsWritten }) => of(questionsWritten, questions)),
      column("plan", ({ sections, sectionsWritten }) => of(sectionsWritten, sections)),
    ],
    shown: modules.length,
    total: modules.length,
    caption: say("Your progress"),
  };
}

function nextStep({ modules }: ProgressReport): { next?: string } {
  const open = modules.find(({ planned, done, tasks, questions }) => tasks + questions > 0 && done < planned);
  return open === undefined
    ? {}
    : { next: `Go on in the notebook "${open.module.title}" (${open.module.notebook}).` };
}
