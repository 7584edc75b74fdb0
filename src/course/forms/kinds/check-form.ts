import { template } from "../../../library/words/template.js";
import { sentence } from "../../../library/words/words.js";
import { verdictCard } from "../../cards/verdict-card.js";
import { countWords } from "../../check/count-words.js";
import type { Exercise } from "../../check/exercise.js";
import { judgeAnswer } from "../../check/judge-answer.js";
import type { PartVerdict, Verdict } from "../../check/verdict.js";
import { recordAttempt } from "../../my-work/record-attempt.js";
import type { Work } from "../../my-work/work.js";
import { answerFields, questionsOf, ticksName } from "../answers/answer-fields.js";
import { beginValue } from "../answers/begin-value.js";
import { givenAnswer } from "../answers/given-answer.js";
import { orderFirst } from "../answers/guess-fields.js";
import { solutionValue } from "../answers/solution-value.js";
import { typedCall } from "../answers/typed-call.js";
import type { FormValue } from "../field-value.js";
import type { Form } from "../form.js";
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
      const value: FormValue = done.typed ?? textOf(exercise, done.lastAnswer);
      const answer = givenAnswer(exercise, value);
      const verdict = judgeForm(exercise, answer);
      return {
        value,
        answered: true,
        shown: writtenLists(exercise, value),
        ...(verdict.state === "not started"
          ? {}
          : { said: verdictCard(exercise, verdict, "form"), code: typedCall("check", id, answer) }),
      };
    },
    receive(work, { value = {}, ask }, now) {
      if (ask === "save") return { work: withTicks(work, exercise, value) };
      if (ask !== "submit") return { work };
      const answer = givenAnswer(exercise, value);
      const verdict = judgeForm(exercise, answer);
      const tried = recordAttempt(work, id, verdict, answer, now);
      const done = tried.exercises[id];
      const kept =
        done === undefined || typeof answer === "string" || verdict.state === "not started"
          ? tried
          : { ...tried, exercises: { ...tried.exercises, [id]: { ...done, typed: value } } };
      const solution = solutionValue(exercise);
      const help = verdict.state === "wrong" || verdict.state === "almost";
      return {
        work: kept,
        said: verdictCard(exercise, verdict, "form"),
        ...(verdict.state === "not started" ? { refused: true } : {}),
        ...(help && solution !== undefined ? { solution } : {}),
      };
    },
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

/** Keeps which lines of a list are ticked, and nothing else: an answer is kept when it is checked. */
function withTicks(work: Work, exercise: Exercise, value: FormValue): Work {
  const done = work.exercises[exercise.id];
  if (done === undefined) return work;
  const typed: FormValue = done.typed ?? textOf(exercise, done.lastAnswer);
  const lists = writtenLists(exercise, typed).flatMap((name) => {
    const ticks = value[name];
    return Array.isArray(ticks) ? [[name, ticks] as const] : [];
  });
  if (lists.length === 0) return work;
  const after = { ...done, typed: { ...typed, ...Object.fromEntries(lists) } };
  return { ...work, exercises: { ...work.exercises, [exercise.id]: after } };
}

/** An answer that was kept as one text fits a form of one text box or choice. */
function textOf({ answer: { kind } }: Exercise, lastAnswer: string | undefined): FormValue {
  const isText = ["number", "choice", "text", "names", "written"].includes(kind);
  return isText && lastAnswer !== undefined && !/^\s*[[{]/.test(lastAnswer) ? { answer: lastAnswer } : {};
}
