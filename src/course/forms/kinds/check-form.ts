import { template } from "../../../library/words/template.js";
import { verdictCard } from "../../cards/verdict-card.js";
import type { Exercise } from "../../check/exercise.js";
import { judgeAnswer } from "../../check/judge-answer.js";
import { recordAttempt } from "../../my-work/record-attempt.js";
import type { Form } from "../form.js";
import type { FormValue } from "../form-view.js";
import { answerFields, type GivenAnswer, givenAnswer, solutionValue } from "./answer-fields.js";

/** A practice task: fields to answer in, a button, and the card of the check with its help. */
export function checkForm(exercise: Exercise): Form {
  const { id, title } = exercise;
  return {
    view: { title, fields: answerFields(exercise), saves: "on request", submit: template("Check") },
    read({ exercises }) {
      const done = exercises[id];
      if (done === undefined || done.attempts === 0) return { value: {} };
      const value: FormValue = done.typed ?? textOf(exercise, done.lastAnswer);
      return { value, answered: true };
    },
    receive(work, { value = {}, ask }, now) {
      if (ask !== "submit") return { work };
      const answer: GivenAnswer = givenAnswer(exercise, value);
      const verdict = judgeAnswer(exercise, answer);
      const tried = recordAttempt(work, id, verdict, answer, now);
      const done = tried.exercises[id];
      const kept =
        done === undefined || typeof answer === "string" || tried === work
          ? tried
          : { ...tried, exercises: { ...tried.exercises, [id]: { ...done, typed: value } } };
      const solution = solutionValue(exercise);
      const help = verdict.state === "wrong" || verdict.state === "almost";
      return {
        work: kept,
        said: verdictCard(exercise, verdict),
        ...(help && solution !== undefined ? { solution } : {}),
      };
    },
  };
}

/** An answer that was kept as one text fits a form of one text box or choice. */
function textOf({ answer: { kind } }: Exercise, lastAnswer: string | undefined): FormValue {
  const isText = kind === "number" || kind === "choice" || kind === "text" || kind === "names";
  return isText && lastAnswer !== undefined && !/^\s*[[{]/.test(lastAnswer) ? { answer: lastAnswer } : {};
}
