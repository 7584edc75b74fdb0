import { courseText, type Words, wordList } from "../../../library/words/words.js";
import type { Exercise } from "../../check/exercise.js";
import { keepAnswer, type TracedAnswer, traceOf } from "../../my-work/keep-answer.js";
import type { ExerciseWork } from "../../my-work/work.js";
import type { FormValue } from "../field-value.js";
import type { FormRemark } from "../form.js";
import type { FormAsk } from "../form-message.js";
import { answerFields } from "./answer-fields.js";
import { earlierAnswers, sentAnswer } from "./earlier-answers.js";

/** Keeps which lines of the lists are ticked, and nothing else: an answer is kept when it is checked. */
export function keepTicks(
  done: ExerciseWork,
  typed: FormValue,
  lists: readonly string[],
  ask: FormAsk,
  now: Date,
): ExerciseWork {
  return lists.reduce((kept, name) => {
    const ticks = ask.value?.[name];
    if (!Array.isArray(ticks)) return kept;
    const sent = sentAnswer(ask, name, JSON.stringify(ticks), now);
    return changeTicks(kept, kept.typed ?? typed, name, (before) => keepAnswer(before, sent));
  }, done);
}

/** Changes which lines of a list are ticked. */
export function changeTicks(
  done: ExerciseWork,
  typed: FormValue,
  name: string,
  change: (before: TracedAnswer | undefined) => TracedAnswer | undefined,
): ExerciseWork {
  const value = typed[name];
  const before = value === undefined ? undefined : { ...done.ticks?.[name], text: JSON.stringify(value) };
  const after = change(before);
  if (after === undefined || after === before) return done;
  return {
    ...done,
    typed: { ...typed, [name]: readTicks(after.text) },
    ticks: { ...done.ticks, [name]: traceOf(after) },
  };
}

/** Lists that another window ticked unseen: each with a way back. */
export function earlierTicks(exercise: Exercise, { ticks = {} }: ExerciseWork): readonly FormRemark[] {
  return Object.entries(ticks).flatMap(([name, trace]) =>
    earlierAnswers(name, trace, (text) => wordsOf(exercise, name, text)),
  );
}

function wordsOf(exercise: Exercise, name: string, text: string): Words {
  const field = answerFields(exercise).find((one) => one.name === name);
  const options = field?.kind === "several" ? field.options : [];
  return wordList(
    readTicks(text).map((tick) => courseText(options.find(({ value }) => value === tick)?.label ?? tick)),
    " · ",
  );
}

function readTicks(text: string): readonly string[] {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? read.filter((one) => typeof one === "string") : [];
}
