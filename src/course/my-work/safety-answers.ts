import {
  ANSWER_WORTH,
  type SafetyAnswer,
  type SafetyAnswers,
} from "../../library/safety/assess/safety-answers.js";
import { SAFETY_ITEMS } from "../../library/safety/assess/safety-items.js";
import type { Work } from "./work.js";

const QUESTIONS: ReadonlySet<string> = new Set(SAFETY_ITEMS.map(({ id }) => String(id)));

function isAnswer(value: unknown): value is SafetyAnswer {
  return typeof value === "string" && Object.hasOwn(ANSWER_WORTH, value);
}

/** The answers to the questions on data safety that are kept, by the number of the question. */
export function savedSafetyAnswers({ safety = {} }: Work): SafetyAnswers {
  const answers: Record<string, SafetyAnswer> = {};
  for (const [id, answer] of Object.entries(safety)) {
    if (QUESTIONS.has(id) && isAnswer(answer)) answers[id] = answer;
  }
  return answers;
}

/** Keeps answers; the others stay. What is no question or no answer is left out. */
export function keepSafetyAnswers(work: Work, given: Readonly<Record<string, unknown>>): Work {
  const known = Object.entries(given).filter(([id, answer]) => QUESTIONS.has(id) && isAnswer(answer));
  const changed = known.filter(([id, answer]) => work.safety?.[id] !== answer);
  if (changed.length === 0) return work;
  return {
    ...work,
    safety: { ...work.safety, ...Object.fromEntries(changed.map(([id, answer]) => [id, String(answer)])) },
  };
}
