import { courseText, sentence } from "../../library/words/words.js";
import { containsBlank } from "./blank.js";
import { judgeChoice } from "./choice-answer.js";
import type { Exercise } from "./exercise.js";
import type { Mistake } from "./mistake.js";
import { judgeNames } from "./names-answer.js";
import { judgeNumber } from "./number-answer.js";
import { judgeRecords } from "./records-answer.js";
import type { Row } from "./rows-of.js";
import { judgeTable } from "./table-answer.js";
import { judgeText } from "./text-answer.js";
import type { Verdict } from "./verdict.js";

/** Judges an answer to an exercise. It never throws, whatever it is given. */
export function judgeAnswer(exercise: Exercise, given: unknown): Verdict {
  try {
    const verdict = unusual(given) ?? judgeKind(exercise, given);
    return verdict.state === "right" ? { state: "right", message: courseText(exercise.right) } : verdict;
  } catch {
    return {
      state: "wrong",
      message: sentence("This answer could not be read."),
      nextStep: sentence("Hand in a plain number, text, list or table."),
    };
  }
}

/** What is the same for every kind of answer: nothing handed in, a forgotten await, a function. */
function unusual(given: unknown): Verdict | undefined {
  if (containsBlank(given)) {
    return {
      state: "not started",
      message: sentence("A blank is still in your answer."),
      nextStep: sentence("Replace each ___ with your answer."),
    };
  }
  if (given === undefined || given === null || (typeof given === "string" && given.trim() === "")) {
    return {
      state: "not started",
      message: sentence("The answer is empty."),
      nextStep: sentence("Run the cell that makes it, then check again."),
    };
  }
  if (typeof given === "function") {
    return {
      state: "wrong",
      message: sentence("This is a function, not its result."),
      nextStep: sentence("Call it: add parentheses after its name."),
    };
  }
  if (typeof given === "symbol")
    return { state: "wrong", message: sentence("This is a symbol, not an answer.") };
  if (typeof given === "object" && "then" in given && typeof given.then === "function") {
    return {
      state: "wrong",
      message: sentence("This is a promise: a result that is still on its way."),
      nextStep: sentence("Write await in front of it."),
    };
  }
  if (given instanceof Error) {
    return {
      state: "wrong",
      message: sentence("This is an error message, not a result."),
      nextStep: sentence("Mend the cell above first."),
    };
  }
  return undefined;
}

function judgeKind({ answer, mistakes }: Exercise, given: unknown): Verdict {
  // The mistakes belong to the kind of answer; the type of an exercise guarantees it, but not through two variables.
  switch (answer.kind) {
    case "number":
      return judgeNumber(answer, mistakes as readonly Mistake<number>[], given);
    case "choice":
      return judgeChoice(answer, mistakes as readonly Mistake<string>[], given);
    case "text":
      return judgeText(answer, mistakes as readonly Mistake<string>[], given);
    case "names":
      return judgeNames(answer, mistakes as readonly Mistake<readonly string[]>[], given);
    case "records":
      return judgeRecords(answer, mistakes as readonly Mistake<readonly Row[]>[], given);
    case "table":
      return judgeTable(answer, mistakes as readonly Mistake<readonly Row[]>[], given);
  }
}

/** The names of every mistake that a check of this exercise can recognise, those of its fields and pieces included. */
export function mistakeNames({ answer, mistakes }: Exercise): readonly string[] {
  const parts = answer.kind === "records" ? answer.fields : answer.kind === "text" ? answer.pieces : [];
  return [...mistakes.map(({ name }) => name), ...parts.map(({ name }) => `no-${name}`)];
}
