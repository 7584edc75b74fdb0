import { table } from "arquero";
import type { Exercise } from "../../src/course/check/exercise.js";
import { contactRate } from "./made-up.js";

export type AnswerKindName = Exercise["answer"]["kind"];

function about(answer: Exercise["answer"], right: unknown): { exercise: Exercise; right: unknown } {
  return { exercise: contactRate({ answer, mistakes: [] } as Partial<Exercise>), right };
}

/** One made-up exercise of every kind, with a right answer. */
export const ofEveryKind: Readonly<Record<AnswerKindName, { exercise: Exercise; right: unknown }>> = {
  number: about({ kind: "number", expected: 0.24, percent: true }, 0.24),
  choice: about({ kind: "choice", options: ["yes", "no"], expected: "no" }, "no"),
  text: about(
    { kind: "text", pieces: [{ name: "end", anyOf: ["delete"], says: "Say when." }] },
    "we delete it",
  ),
  names: about({ kind: "names", expected: ["email", "phone"] }, ["phone", "email"]),
  records: about(
    {
      kind: "records",
      each: "goal",
      count: 1,
      fields: [
        { name: "metric", type: "text", says: "What is counted?" },
        { name: "baseline", type: "number", says: "From what?" },
      ],
    },
    [{ metric: "contacts", baseline: 0 }],
  ),
  table: about({ kind: "table", expected: { share: [0.24, 0.6] } }, table({ share: [0.6, 0.24] })),
};
