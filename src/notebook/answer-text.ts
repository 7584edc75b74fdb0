import { describeAnswer } from "../course/answers/describe-answer.js";
import { tableSize } from "../course/answers/table-size.js";

/** An answer as the text that is kept of it. It never throws, whatever the answer is. */
export function answerText(answer: unknown): string {
  try {
    if (typeof answer === "string") return answer.slice(0, 2_000);
    if (typeof answer !== "object" || answer === null) return String(answer);
    if (tableSize(answer) !== undefined) return describeAnswer(answer);
    return (JSON.stringify(answer) ?? describeAnswer(answer)).slice(0, 2_000);
  } catch {
    return "an answer that cannot be written down";
  }
}
