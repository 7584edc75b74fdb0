import { table } from "arquero";
import type { AnswerKind } from "../../src/course/check/asked.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { contactRate } from "./made-up.js";

export type { AnswerKind };

function about(answer: Exercise["answer"], right: unknown): { exercise: Exercise; right: unknown } {
  return { exercise: contactRate({ answer, mistakes: [] } as Partial<Exercise>), right };
}

/** One made-up exercise of every kind, with a right answer. */
export const ofEveryKind: Readonly<Record<AnswerKind, { exercise: Exercise; right: unknown }>> = {
  number: about({ kind: "number", expected: 0.24, percent: true }, 0.24),
  numbers: about(
    {
      kind: "numbers",
      fields: [
        { name: "low", label: "Low end", expected: 66_409 },
        { name: "high", label: "High end", expected: 87_836 },
      ],
    },
    [66_409, 87_836],
  ),
  choice: about({ kind: "choice", options: ["yes", "no"], expected: "no" }, "no"),
  choices: about({ kind: "choices", options: ["a", "b", "c"], expected: ["a", "c"] }, ["c", "a"]),
  order: about({ kind: "order", options: ["b", "c", "a"], expected: ["a", "b", "c"] }, ["a", "b", "c"]),
  lines: about(
    {
      kind: "lines",
      lines: ["const late = 3 * 8", "late * 2"],
      distractors: ["late / 2"],
      result: { kind: "number", expected: 48 },
    },
    ["const late = 3 * 8", "late * 2"],
  ),
  text: about(
    { kind: "text", pieces: [{ name: "end", anyOf: ["delete"], says: "Say when." }] },
    "we delete it",
  ),
  written: about(
    { kind: "written", rubric: ["It names a role.", "It names a day."] },
    "The field lead, May 1.",
  ),
  names: about({ kind: "names", expected: ["email", "phone"] }, ["phone", "email"]),
  records: about(
    {
      kind: "records",
      each: "goal",
      count: 1,
      fields: [
        { name: "metric", label: "Metric", type: "text", says: "What is counted?" },
        { name: "baseline", label: "Baseline", type: "number", says: "From what?" },
      ],
    },
    [{ metric: "contacts", baseline: 0 }],
  ),
  table: about({ kind: "table", expected: { share: [0.24, 0.6] } }, table({ share: [0.6, 0.24] })),
  parts: about(
    {
      kind: "parts",
      parts: [
        {
          name: "wrong",
          label: "What is wrong with it?",
          answer: { kind: "choice", options: ["hours", "sums"], expected: "hours" },
          mistakes: [{ name: "sums", when: "sums", says: "The sums are right." }],
        },
        {
          name: "share",
          label: "Which share?",
          answer: { kind: "number", expected: 0.28333, percent: true },
          mistakes: [{ name: "all-knocks", when: 0.24, says: "That is every knock." }],
        },
        {
          name: "why",
          label: "Say why.",
          answer: { kind: "written", rubric: ["It names the hour.", "It names a fair test."] },
          mistakes: [],
        },
      ],
    },
    { wrong: "hours", share: "28.3%", why: "He walked in the evening." },
  ),
};
