import { inspect } from "node:util";
import { redact } from "../../library/safety/scan/redact.js";
import { tableSize } from "../../library/table/columns/table-size.js";
import { inEnglish } from "../../library/words/say.js";
import { describeAnswer } from "./describe-answer.js";

const LIMIT = 2_000;

/** No task asks for more: a longer list is somebody's data. */
const MOST_ENTRIES = 20;
const LONGEST = 400;

/**
 * An answer as the text that is kept of it. It never throws and stays short, whatever the answer is. A long list is
 * counted and an address or a number of a person is taken out: a learner may hand in a column of the own list by mistake.
 */
export function answerText(answer: unknown): string {
  return redact(written(answer));
}

function written(answer: unknown): string {
  try {
    if (typeof answer === "string" && answer.length > LONGEST) return `a text of ${answer.length} letters`;
    if (typeof answer === "string") return answer;
    if (typeof answer !== "object" || answer === null) return String(answer).slice(0, LIMIT);
    if (tableSize(answer) !== undefined) return inEnglish(describeAnswer(answer));
    const { length, size } = answer as { readonly length?: unknown; readonly size?: unknown };
    const entries = typeof length === "number" ? length : size;
    if (typeof entries === "number" && entries > MOST_ENTRIES) return `a list of ${entries}`;
    const how = {
      depth: 4,
      maxArrayLength: MOST_ENTRIES,
      maxStringLength: 500,
      breakLength: 100,
      customInspect: false,
    };
    return inspect(answer, how).slice(0, LIMIT);
  } catch {
    return "an answer that cannot be written down";
  }
}
