import { localDay } from "../../library/kernel/clock.js";
import { answerText } from "../check/answer-text.js";
import { shownMistakes, type Verdict } from "../check/verdict.js";
import { untried, type Work } from "./work.js";

/** Keeps the verdict. The same answer run again is not another attempt, and an empty one is none. */
export function recordAttempt(work: Work, id: string, verdict: Verdict, answer: unknown, now: Date): Work {
  if (verdict.state === "not started") return work;
  const before = work.exercises[id] ?? untried;
  const lastAnswer = answerText(answer);
  const again = before.attempts > 0 && before.lastAnswer === lastAnswer;
  if (again && before.state === verdict.state) return work;
  const rightOn = before.rightOn ?? (verdict.state === "right" ? localDay(now) : undefined);
  const mistakes = shownMistakes(verdict);
  const after = {
    ...before,
    state: verdict.state,
    attempts: before.attempts + (again ? 0 : 1),
    lastAnswer,
    ...(rightOn === undefined ? {} : { rightOn }),
    ...(mistakes.length === 0 ? {} : { mistakes: [...new Set([...(before.mistakes ?? []), ...mistakes])] }),
  };
  return { ...work, exercises: { ...work.exercises, [id]: after } };
}
