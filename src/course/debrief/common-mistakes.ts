import { SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import { courseText, own, type Words } from "../../library/words/words.js";
import { judgeAnswer } from "../check/judge-answer.js";
import { mistakeMessage } from "../check/verdict.js";
import type { ModuleId } from "../modules/course-modules.js";
import { exercises } from "../modules/index.js";
import type { DebriefDigest } from "./debrief-digest.js";

/** A mistake that five or more participants made. */
export interface CommonMistake {
  readonly task: string;
  readonly mistake: string;
  /** So many participants or more: of a mistake that nearly all made, it is not told how many did not. */
  readonly people: number;
  /** What the check says of it. */
  readonly says: string;
}

/** A common mistake that is not said yet. */
export interface SpokenMistake extends Pick<CommonMistake, "mistake" | "people"> {
  /** The notebook of the task; undefined for a task of another release. */
  readonly module: ModuleId | undefined;
  readonly task: Words;
  readonly says: Words;
}

/** The mistakes of a cohort, the commonest first; those of fewer than five people are left out. */
export function commonMistakes(digests: readonly DebriefDigest[]): readonly SpokenMistake[] {
  // Eleven of twelve would tell that one did not make it.
  const most = Math.max(SMALLEST_GROUP, digests.length - (SMALLEST_GROUP - 1));
  const people = new Map<string, { task: string; mistake: string; people: number }>();
  for (const { mistakes } of digests) {
    const own = new Map(mistakes.map((one) => [`${one.task} ${one.mistake}`, one] as const));
    for (const [key, { task, mistake }] of own) {
      const row = people.get(key) ?? { task, mistake, people: 0 };
      row.people += 1;
      people.set(key, row);
    }
  }
  return [...people.values()]
    .filter((row) => row.people >= SMALLEST_GROUP)
    .map((row) => ({ ...row, people: Math.min(row.people, most) }))
    .sort((a, b) => b.people - a.people || a.task.localeCompare(b.task, "en"))
    .map(({ task, mistake, people: count }) => ({
      module: exercises.find(({ id }) => id === task)?.module,
      task: titleOf(task),
      mistake: mistake.replaceAll("-", " "),
      people: count,
      says: sentenceOf(task, mistake),
    }));
}

function titleOf(task: string): Words {
  const title = exercises.find(({ id }) => id === task)?.title;
  return title === undefined ? own(task) : courseText(title);
}

/** The sentence of a mistake: the proof of the exercise holds an answer that shows it. */
function sentenceOf(task: string, mistake: string): Words {
  const exercise = exercises.find(({ id }) => id === task);
  const shown = exercise?.proof.wrong.find((one) => one.mistake === mistake);
  if (exercise === undefined || shown === undefined) return own("");
  return mistakeMessage(judgeAnswer(exercise, shown.answer), mistake) ?? own("");
}
