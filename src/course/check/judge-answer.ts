import { courseText, sentence } from "../../library/words/words.js";
import type { Asked } from "./asked.js";
import type { Exercise } from "./exercise.js";
import { judgeAsked } from "./judge-question.js";
import { unusualAnswer } from "./unusual-answer.js";
import type { Verdict } from "./verdict.js";

/** Judges an answer to an exercise. It never throws, whatever it is given. */
export function judgeAnswer(exercise: Exercise, given: unknown): Verdict {
  try {
    // Each part of an answer is looked at by itself: a blank in one of them leaves the others.
    const parted = exercise.answer.kind === "parts" ? judgeAsked(exercise, given) : undefined;
    const verdict =
      parted?.parts === undefined ? (unusualAnswer(given) ?? parted ?? judgeAsked(exercise, given)) : parted;
    return verdict.state === "right" ? { ...verdict, message: courseText(exercise.right) } : verdict;
  } catch {
    return {
      state: "wrong",
      message: sentence("This answer could not be read."),
      nextStep: sentence("Hand in a plain number, text, list or table."),
    };
  }
}

/** The names of every mistake that a check can recognise, those of fields, pieces and parts included. */
export function mistakeNames({ answer, mistakes }: Asked): readonly string[] {
  if (answer.kind === "parts") return answer.parts.flatMap(mistakeNames);
  const parts = answer.kind === "records" ? answer.fields : answer.kind === "text" ? answer.pieces : [];
  return [...mistakes.map(({ name }) => name), ...parts.map(({ name }) => `no-${name}`)];
}
