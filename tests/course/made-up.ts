import type { Exercise } from "../../src/course/check/exercise.js";

/** A made-up exercise about a contact rate; a test changes what it is about. */
export function contactRate(changes: Partial<Exercise> = {}): Exercise {
  return {
    id: "made-up.contact-rate",
    module: "1",
    title: "Contact rate",
    minutes: 4,
    answer: { kind: "number", expected: 0.24, tolerance: 0.0005, percent: true },
    mistakes: [{ name: "dropped-not-home", when: 0.6, says: "Every attempt is in the denominator." }],
    hints: ["What is the whole?"],
    solution: { code: "288 / 1200", explanation: "Contacts ÷ attempts." },
    right: "24%: one knock in four.",
    proof: { accepted: [0.24], wrong: [{ answer: 0.6, mistake: "dropped-not-home" }] },
    ...changes,
  } as Exercise;
}
