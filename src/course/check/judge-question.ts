import type { Asked, Question } from "./asked.js";
import { judgeChoice } from "./kinds/choice-answer.js";
import { judgeChoices } from "./kinds/choices-answer.js";
import { judgeLines } from "./kinds/lines-answer.js";
import type { NumbersByName } from "./kinds/named-number.js";
import { judgeNames } from "./kinds/names-answer.js";
import { judgeNumber } from "./kinds/number-answer.js";
import { judgeNumbers } from "./kinds/numbers-answer.js";
import { judgeOrder } from "./kinds/order-answer.js";
import { judgeParts } from "./kinds/parts-answer.js";
import { judgeRecords } from "./kinds/records-answer.js";
import { judgeTable } from "./kinds/table-answer.js";
import { judgeText } from "./kinds/text-answer.js";
import { judgeWritten } from "./kinds/written-answer.js";
import type { Mistake } from "./mistake.js";
import type { Row } from "./rows-of.js";
import { unusualAnswer } from "./unusual-answer.js";
import type { Verdict } from "./verdict.js";

/** Judges an answer by its kind. */
export function judgeAsked(asked: Asked, given: unknown): Verdict {
  const { answer } = asked;
  if (answer.kind === "parts") {
    return judgeParts(answer, given, (part, value) => unusualAnswer(value) ?? judgeQuestion(part, value));
  }
  return judgeQuestion({ ...asked, answer } as Question, given);
}

function judgeQuestion({ answer, mistakes }: Question, given: unknown): Verdict {
  // The mistakes belong to the kind of answer; the type of a question guarantees it, but not through two variables.
  switch (answer.kind) {
    case "number":
      return judgeNumber(answer, mistakes as readonly Mistake<number>[], given);
    case "numbers":
      return judgeNumbers(answer, mistakes as readonly Mistake<NumbersByName>[], given);
    case "choice":
      return judgeChoice(answer, mistakes as readonly Mistake<string>[], given);
    case "choices":
      return judgeChoices(answer, mistakes as readonly Mistake<readonly string[]>[], given);
    case "order":
      return judgeOrder(answer, mistakes as readonly Mistake<readonly string[]>[], given);
    case "lines":
      return judgeLines(answer, mistakes as readonly Mistake<readonly string[]>[], given, (result) =>
        judgeQuestion({ answer: answer.result, mistakes: mistakes.flatMap(ofResult) } as Question, result),
      );
    case "text":
      return judgeText(answer, mistakes as readonly Mistake<string>[], given);
    case "written":
      return judgeWritten(answer, given);
    case "names":
      return judgeNames(answer, mistakes as readonly Mistake<readonly string[]>[], given);
    case "records":
      return judgeRecords(answer, mistakes as readonly Mistake<readonly Row[]>[], given);
    case "table":
      return judgeTable(answer, mistakes as readonly Mistake<readonly Row[]>[], given);
  }
}

/** A mistake in lines, as the number that they give shows it. */
function ofResult({ gives, name, says, next }: Question["mistakes"][number]): readonly Mistake<number>[] {
  return gives === undefined ? [] : [{ name, when: gives, says, ...(next === undefined ? {} : { next }) }];
}
