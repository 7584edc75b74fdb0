import { template } from "../../../library/words/template.js";
import { sentence } from "../../../library/words/words.js";
import { verdictCard } from "../../cards/verdict-card.js";
import { countWords } from "../../check/count-words.js";
import type { Exercise } from "../../check/exercise.js";
import { judgeAnswer } from "../../check/judge-answer.js";
import type { PartVerdict, Verdict } from "../../check/verdict.js";
import { recordAttempt } from "../../my-work/record-attempt.js";
import type { ExerciseWork, Work } from "../../my-work/work.js";
import { answerFields, questionsOf, ticksName } from "../answers/answer-fields.js";
import { beginValue } from "../answers/begin-value.js";
import { afterEarlierAct, type EarlierAct, earlierAct } from "../answers/earlier-answers.js";
import { givenAnswer } from "../answers/given-answer.js";
import { orderFirst } from "../answers/guess-fields.js";
import { earlierHandedIn, handedInStamp, handIn, withoutEarlier } from "../answers/handed-in.js";
import { solutionValue } from "../answers/solution-value.js";
import { changeTicks, earlierTicks, keepTicks } from "../answers/ticks.js";
import { typedCall } from "../answers/typed-call.js";
import type { FormValue } from "../field-value.js";
import type { Form, ReceivedForm } from "../form.js";
import type { FormAsk } from "../form-message.js";
import { oneText } from "../one-text.js";

/** A practice task: fields to answer in, a button, and the card of the check with its help. */
export function checkForm(exercise: Exercise): Form {
  const { id, title } = exercise;
  const parted = exercise.answer.kind === "parts";
  return {
    view: {
      title,
      ...(parted && exercise.ask !== undefined ? { lead: exercise.ask } : {}),
      fields: answerFields(exercise),
      saves: "on request",
      submit: template("Check"),
    },
    read({ exercises }) {
      const done = exercises[id];
      if (done === undefined || done.attempts === 0) return { value: beginValue(exercise) };
      const value = standing(exercise, done);
      const answer = givenAnswer(exercise, value);
      const verdict = judgeForm(exercise, answer);
      return {
        value,
        stamp: handedInStamp(value),
        notes: [...earlierHandedIn(done), ...earlierTicks(exercise, done)],
        answered: true,
        shown: writtenLists(exercise, value),
        ...(verdict.state === "not started"
          ? {}
          : { said: verdictCard(exercise, verdict, "form"), code: typedCall("check", id, answer) }),
      };
    },
    receive(work, ask, now) {
      const act = earlierAct(ask);
      if (act !== undefined) return acted(work, exercise, act, ask, now);
      if (ask.ask === "save") return { work: ticked(work, exercise, ask, now) };
      return ask.ask === "submit" ? checked(work, exercise, ask, now) : { work };
    },
  };
}

/** An answer is judged and kept. What another window handed in, and nobody has seen here, stays beside it. */
function checked(work: Work, exercise: Exercise, ask: FormAsk, now: Date): ReceivedForm {
  const { id } = exercise;
  const { value = {} } = ask;
  const answer = givenAnswer(exercise, value);
  const verdict = judgeForm(exercise, answer);
  const tried = recordAttempt(work, id, verdict, answer, now);
  const done = tried.exercises[id];
  const help = verdict.state === "wrong" || verdict.state === "almost";
  const solution = solutionValue(exercise);
  const said = verdictCard(exercise, verdict, "form");
  if (done === undefined || verdict.state === "not started") return { work: tried, said, refused: true };
  const before = work.exercises[id];
  const { earlier: _earlier, ...rest } = done;
  const after: ExerciseWork = {
    ...rest,
    ...(typeof answer === "string" && done.typed === undefined ? {} : { typed: value }),
    ...handIn(before, before === undefined ? {} : standing(exercise, before), ask, now),
  };
  return {
    work: { ...tried, exercises: { ...tried.exercises, [id]: after } },
    said,
    ...(help && solution !== undefined ? { solution } : {}),
  };
}

/** Judges what a form holds. What is empty in it has no cell that could fill it. */
function judgeForm(exercise: Exercise, answer: unknown): Verdict {
  const verdict = judgeAnswer(exercise, answer);
  const { parts } = verdict;
  return {
    ...verdict,
    ...(isEmpty(answer)
      ? { nextStep: isOrder(exercise) ? orderFirst() : sentence("Fill in the form, then check again.") }
      : {}),
    ...(parts === undefined ? {} : { parts: parts.map((part) => withoutCell(exercise, part)) }),
  };
}

const isEmpty = (answer: unknown): boolean =>
  answer === undefined || (typeof answer === "string" && answer.trim() === "");

/** A part that is not started says so, and its question stands above it. */
function withoutCell(exercise: Exercise, part: PartVerdict): PartVerdict {
  if (part.verdict.state !== "not started") return part;
  const { nextStep: _cell, ...verdict } = part.verdict;
  return {
    ...part,
    verdict: isOrder(exercise, part.name) ? { ...verdict, nextStep: orderFirst() } : verdict,
  };
}

const isOrder = (exercise: Exercise, part = "answer"): boolean =>
  questionsOf(exercise).some(({ name, answer }) => name === part && answer.kind === "order");

/** The lists of those texts that are written: they are read only then. */
function writtenLists(exercise: Exercise, value: FormValue): readonly string[] {
  return questionsOf(exercise).flatMap(({ name, answer }) =>
    answer.kind === "written" && countWords(oneText(value[name]) ?? "") >= (answer.minimumWords ?? 3)
      ? [ticksName(name)]
      : [],
  );
}

/** Keeps which lines of the lists are ticked. */
function ticked(work: Work, exercise: Exercise, ask: FormAsk, now: Date): Work {
  const done = work.exercises[exercise.id];
  if (done === undefined) return work;
  const typed = standing(exercise, done);
  return withDone(work, exercise, keepTicks(done, typed, writtenLists(exercise, typed), ask, now));
}

/** A button of an earlier answer was pressed: of the whole form, or of one of its lists. */
function acted(work: Work, exercise: Exercise, act: EarlierAct, ask: FormAsk, now: Date): ReceivedForm {
  const done = work.exercises[exercise.id];
  // What stands in the form and was not handed in waits for its button, as before.
  const refused = Object.keys(ask.value ?? {}).length > 0;
  if (done === undefined) return { work, refused };
  const value = standing(exercise, done);
  if (act.field !== "") {
    const ticks = changeTicks(done, value, act.field, afterEarlierAct(act, now));
    return { work: withDone(work, exercise, ticks), refused };
  }
  const found = done.earlier?.find(({ at }) => at === act.text);
  const left = withDone(work, exercise, withoutEarlier(done, act.text));
  if (found === undefined || act.does === "forget") return { work: left, refused };
  // It comes from no window that is there: what stood in the form becomes the earlier answer.
  const { stamp: _stamp, edit: _edit, ...rest } = ask;
  return {
    ...checked(left, exercise, { ...rest, ask: "submit", value: found.typed, from: "" }, now),
    refused,
  };
}

function withDone(work: Work, { id }: Exercise, done: ExerciseWork): Work {
  return work.exercises[id] === done ? work : { ...work, exercises: { ...work.exercises, [id]: done } };
}

/** What stands in the form of an exercise. */
function standing(exercise: Exercise, { typed, lastAnswer }: ExerciseWork): FormValue {
  return typed ?? textOf(exercise, lastAnswer);
}

/** An answer that was kept as one text fits a form of one text box or choice. */
function textOf({ answer: { kind } }: Exercise, lastAnswer: string | undefined): FormValue {
  const isText = ["number", "choice", "text", "names", "written"].includes(kind);
  return isText && lastAnswer !== undefined && !/^\s*[[{]/.test(lastAnswer) ? { answer: lastAnswer } : {};
}
