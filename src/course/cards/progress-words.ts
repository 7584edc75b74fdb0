import { minutesText } from "./minutes-text.js";
import { COURSE_DAYS, type ModuleProgress, type ProgressReport } from "./progress-report.js";

/** The pace over three weeks in one or two sentences, without hurry. */
export function paceWords({ planned, done, day }: ProgressReport): string {
  const left = planned - done;
  if (left <= 0) return "All planned minutes are done.";
  if (day > COURSE_DAYS) {
    return `The three weeks are over, and ${minutesText(left)} are left. Take the time you need.`;
  }
  const even = Math.round((planned * day) / COURSE_DAYS);
  const days = COURSE_DAYS - day + 1;
  const rest = `${minutesText(Math.ceil(left / days))} a day`;
  return `Today is day ${day} of ${COURSE_DAYS}. An even pace stands at ${minutesText(even)} by tonight, and you are at ${done}. For the rest, ${rest} will do.`;
}

/** What is still open before the debrief, in one sentence. */
export function leftWords({ modules }: ProgressReport): string {
  const sum = (read: (module: ModuleProgress) => number) => modules.reduce((all, one) => all + read(one), 0);
  const open = [
    count(
      sum(({ tasks, tasksRight }) => tasks - tasksRight),
      "task",
    ),
    count(
      sum(({ questions, questionsWritten }) => questions - questionsWritten),
      "question to think about",
    ),
    count(
      sum(({ sections, sectionsWritten }) => sections - sectionsWritten),
      "section of the plan",
    ),
  ].filter((part) => part !== undefined);
  if (open.length === 0) return "Before the debrief: nothing is open in the notebooks that are ready.";
  const last = open.pop();
  return `Before the debrief: ${open.length === 0 ? last : `${open.join(", ")} and ${last}`}.`;
}

function count(number: number, noun: string): string | undefined {
  if (number === 0) return undefined;
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun.replace(/^\w+/, (first) => `${first}s`)}`;
}
