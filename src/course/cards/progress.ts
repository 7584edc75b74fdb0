import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { writeWhole } from "../../library/files/write-whole.js";
import { localDay, systemClock } from "../../library/kernel/clock.js";
import { currentFrontEnd } from "../../library/kernel/front-end.js";
import { tableHTML } from "../../library/show/table-html.js";
import { tableText } from "../../library/show/table-text.js";
import { columnView, type TableView } from "../../library/show/table-view.js";
import { say } from "../../library/words/say.js";
import { courseText, own, sentence, type Words } from "../../library/words/words.js";
import { gateFindings } from "../gates/gate-states.js";
import { gateWord } from "../gates/gate-word.js";
import { listedState } from "../gates/unit-begun.js";
import { exercises, reflections } from "../modules/index.js";
import { activeMinutes } from "../my-work/note-activity.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import type { Work } from "../my-work/work.js";
import type { Card } from "./card.js";
import { courseSummary, isReadyForDebrief } from "./course-summary.js";
import { latestModule } from "./latest-module.js";
import { type ModuleProgress, type ProgressReport, progressReport } from "./progress-report.js";
import { leftWords, measuredWords, paceWords, timeWords } from "./progress-words.js";

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
  const view = progressView(report, stored.work);
  currentFrontEnd()({ "text/html": tableHTML(view), "text/plain": tableText(view) });
  showCard({
    tone: "note",
    title: sentence("{done} of {planned} minutes", { done: report.done, planned: report.planned }),
    paragraphs: [paceWords(report), leftWords(report), measuredWords()],
    ...nextStep(report, stored.work),
    ...withNotice(stored),
  });
  if (isReadyForDebrief(report)) showCard(readyCard(courseSummary(stored.work, report, today)));
}

/** All six modules are done: the summary is written, and what is left to do before the call is said. */
function readyCard(summary: string): Card {
  writeWhole(join(workFolder(), SUMMARY), summary, { overwrite: true, makeFolder: true });
  return {
    tone: "right",
    title: sentence("All six modules are done"),
    paragraphs: [
      sentence(
        "You are ready for the debrief. A page to bring is in my-work/summary.html, on this computer only.",
      ),
    ],
    list: [
      sentence("Run savePlan() once more: the files of your plan are then up to date."),
      sentence(
        "Swap plans with one other participant (npm run my-work -- swap) and answer the three questions in theirs.",
      ),
      sentence("Send digest.json to your trainer if you want your plan to count in the group's charts."),
    ],
    next: sentence("Print the page, or open it during the call."),
  };
}

function progressView({ modules }: ProgressReport, work: Work): TableView {
  const findings = gateFindings(work, systemClock.now());
  const column = (name: Words, read: (module: ModuleProgress) => Words | number) =>
    columnView(
      say(name),
      modules.map(read).map((value) => (typeof value === "number" ? value : say(value))),
    );
  const of = (number: number, count: number): Words =>
    count === 0 ? own("") : sentence("{number} of {count}", { number, count });
  return {
    columns: [
      column(sentence("week"), ({ module }) => module.week),
      column(sentence("notebook"), ({ module }) => courseText(module.title)),
      column(sentence("minutes planned"), ({ planned }) => planned),
      column(sentence("minutes done"), ({ done }) => done),
      column(sentence("you took"), ({ module, planned }) =>
        timeWords(activeMinutes(work, module.id), planned),
      ),
      column(sentence("tasks right"), ({ tasks, tasksRight, extraRight }) =>
        extraRight === 0
          ? of(tasksRight, tasks)
          : sentence("{done} of {all} + {extra} extra", { done: tasksRight, all: tasks, extra: extraRight }),
      ),
      column(sentence("thoughts"), ({ questions, questionsWritten }) => of(questionsWritten, questions)),
      column(sentence("plan"), ({ sections, sectionsWritten }) => of(sectionsWritten, sections)),
      column(sentence("gate"), ({ module }) => {
        const here = findings.find(({ gate }) => gate.module === module.id);
        return here === undefined ? own("") : gateWord(listedState(here.gate, here.finding.state, work));
      }),
    ],
    shown: modules.length,
    total: modules.length,
    caption: say(sentence("Your progress")),
  };
}

/** The unit of the latest work, if it is open, or the next open one after it; what was left out comes last. */
function nextStep({ modules }: ProgressReport, work: Work): { next?: Words } {
  const from = Math.max(
    0,
    modules.findIndex(({ module }) => module.id === latestModule(work)),
  );
  const open = [...modules.slice(from), ...modules.slice(0, from)].find(
    ({ planned, done, tasks, questions }) => tasks + questions > 0 && done < planned,
  );
  return open === undefined
    ? {}
    : {
        next: sentence('Go on in the notebook "{title}" ({file}).', {
          title: courseText(open.module.title),
          file: own(open.module.notebook),
        }),
      };
}
