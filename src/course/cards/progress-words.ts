import { counted, own, sentence, type Words } from "../../library/words/words.js";
import { minutesText } from "./minutes-text.js";
import { COURSE_DAYS, type ModuleProgress, type ProgressReport } from "./progress-report.js";

/** The pace over three weeks in one or two sentences, without hurry. */
export function paceWords({ planned, done, day }: ProgressReport): Words {
  const left = planned - done;
  if (left <= 0) return sentence("All planned minutes are done.");
  if (day > COURSE_DAYS) {
    return sentence("The three weeks are over, and {minutes} are left. Take the time you need.", {
      minutes: minutesText(left),
    });
  }
  const days = COURSE_DAYS - day + 1;
  return sentence(
    "Today is day {day} of {days}. An even pace stands at {even} by tonight, and you are at {done}. For the rest, {rest} a day will do.",
    {
      day,
      days: COURSE_DAYS,
      even: minutesText(Math.round((planned * day) / COURSE_DAYS)),
      done,
      rest: minutesText(Math.ceil(left / days)),
    },
  );
}

/** The time that somebody took beside the one that was planned; nothing where no time was noted. */
export function timeWords(minutes: number | undefined, planned: number): Words {
  return minutes === undefined ? own("") : sentence("you {minutes}, planned {planned}", { minutes, planned });
}

/** How planned and taken minutes come about. */
export function measuredWords(): Words {
  return sentence(
    "Planned minutes are about right, and not yet measured. Yours are the time between forms, checks and runs, up to five minutes for each pause. They stay in my-work on this computer.",
  );
}

/** What is still open before the debrief, in one sentence. */
export function leftWords({ modules }: ProgressReport): Words {
  const sum = (read: (module: ModuleProgress) => number) => modules.reduce((all, one) => all + read(one), 0);
  const [a, b, c] = [
    taskCount(sum(({ tasks, tasksRight }) => tasks - tasksRight)),
    questionCount(sum(({ questions, questionsWritten }) => questions - questionsWritten)),
    sectionCount(sum(({ sections, sectionsWritten }) => sections - sectionsWritten)),
  ].filter((part) => part !== undefined);
  if (a === undefined)
    return sentence("Before the debrief: nothing is open in the notebooks that are ready.");
  if (b === undefined) return sentence("Before the debrief: {a}.", { a });
  if (c === undefined) return sentence("Before the debrief: {a} and {b}.", { a, b });
  return sentence("Before the debrief: {a}, {b} and {c}.", { a, b, c });
}

function taskCount(count: number): Words | undefined {
  if (count === 0) return undefined;
  return counted(count, sentence("{count} task", { count }), sentence("{count} tasks", { count }));
}

function questionCount(count: number): Words | undefined {
  if (count === 0) return undefined;
  return counted(
    count,
    sentence("{count} question to think about", { count }),
    sentence("{count} questions to think about", { count }),
  );
}

function sectionCount(count: number): Words | undefined {
  if (count === 0) return undefined;
  return counted(
    count,
    sentence("{count} section of the plan", { count }),
    sentence("{count} sections of the plan", { count }),
  );
}
