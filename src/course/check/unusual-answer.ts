import { sentence } from "../../library/words/words.js";
import { containsBlank } from "./blank.js";
import type { Verdict } from "./verdict.js";

/** What is the same for every kind of answer: nothing handed in, a forgotten await, a function. */
export function unusualAnswer(given: unknown): Verdict | undefined {
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
      nextStep: sentence("Fill it in, or run the cell that makes it. Then check again."),
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
