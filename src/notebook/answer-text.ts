import { inspect } from "node:util";
import { describeAnswer } from "../course/answers/describe-answer.js";
import { tableSize } from "../course/answers/table-size.js";

const LIMIT = 2_000;

/** An answer as the text that is kept of it. It never throws and stays short, whatever the answer is. */
export function answerText(answer: unknown): string {
  try {
    if (typeof answer === "string") return answer.slice(0, LIMIT);
    if (typeof answer !== "object" || answer === null) return String(answer).slice(0, LIMIT);
    if (tableSize(answer) !== undefined) return describeAnswer(answer);
    const how = {
      depth: 4,
      maxArrayLength: 50,
      maxStringLength: 500,
      breakLength: 100,
      customInspect: false,
    };
    return inspect(answer, how).slice(0, LIMIT);
  } catch {
    return "an answer that cannot be written down";
  }
}
