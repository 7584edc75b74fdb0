import { exercises, reflections } from "../course/exercises/index.js";
import { localDay, systemClock } from "./clock.js";
import { currentLanguage } from "./current-language.js";
import { currentFrontEnd } from "./front-end.js";
import { type ModuleProgress, type ProgressReport, progressReport } from "./progress-report.js";
import { leftWords, paceWords } from "./progress-words.js";
import { currentStore, showCard, withNotice } from "./session.js";
import { tableHTML } from "./table-html.js";
import { tableText } from "./table-text.js";
import { columnView, type TableView } from "./table-view.js";

/**
 * Shows how far you are: minutes planned and done, tasks, the pace over three weeks, and what is left before the debrief.
 *
 * @example
 * progress();
 */
export function progress(): void {
  const stored = currentStore().read();
  const report = progressReport(stored.work, { exercises, reflections }, localDay(systemClock.now()));
  const view = progressView(report);
  currentFrontEnd()({ "text/html": tableHTML(view), "text/plain": tableText(view) });
  showCard({
    tone: "note",
    title: `${report.done} of ${report.planned} minutes`,
    paragraphs: [paceWords(report), leftWords(report)],
    ...nextStep(report),
    ...withNotice(stored),
  });
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
