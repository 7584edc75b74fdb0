import {
  ANSWER_WORTH,
  type SafetyAnswer,
  type SafetyAnswers,
} from "../../library/safety/assess/safety-answers.js";
import { SAFETY_ITEMS } from "../../library/safety/assess/safety-items.js";
import { type TracedAnswer, traceOf } from "./keep-answer.js";
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

/** Changes one answer; the others stay. What is no question or no answer is left out. */
export function changeSafetyAnswer(
  work: Work,
  id: string,
  change: (before: TracedAnswer | undefined) => TracedAnswer | undefined,
): Work {
  const text = work.safety?.[id];
  const before = text === undefined ? undefined : { ...work.safetyTraces?.[id], text };
  const after = change(before);
  if (after === undefined || after === before || !QUESTIONS.has(id) || !isAnswer(after.text)) return work;
  return {
    ...work,
    safety: { ...work.safety, [id]: after.text },
    safetyTraces: { ...work.safetyTraces, [id]: traceOf(after) },
  };
}
