import { sentence, type Words } from "../../../library/words/words.js";
import type { SentAnswer, TracedAnswer } from "../../my-work/keep-answer.js";
import { takeBack, without } from "../../my-work/keep-answer.js";
import type { AnswerTrace } from "../../my-work/work.js";
import { readStamp, timeOf } from "../../plan/form/read-change.js";
import { versionOf } from "../../plan/form/version-of.js";
import type { FormRemark } from "../form.js";
import type { FormAsk } from "../form-message.js";

/** What the button of an earlier answer does. */
export interface EarlierAct {
  readonly does: "take" | "forget";
  readonly field: string;
  readonly text: string;
}

/** An answer that a page sends, with when and on what it was given. */
export function sentAnswer(
  { times, typedAt, edit, from, stamp }: Pick<FormAsk, "times" | "typedAt" | "edit" | "from" | "stamp">,
  field: string,
  text: string,
  now: Date,
): SentAnswer {
  return {
    text,
    at: timeOf(times?.[field] ?? typedAt, now).toISOString(),
    edit: edit ?? from,
    seen: readStamp(stamp)[field],
  };
}

/** The version of every answer of a form, as its page hands it back. */
export function answersStamp(answers: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(answers).map(([field, text]) => [field, versionOf(text)])),
  );
}

/** Answers that another window gave unseen: each with a way back. */
export function earlierAnswers(
  field: string,
  { earlier = [] }: AnswerTrace = {},
  wordsOf: (text: string) => Words,
): readonly FormRemark[] {
  return earlier.map(({ text }) => earlierRemark(field, text, wordsOf(text)));
}

/** One answer that another window gave unseen, with a way back. @param text what its buttons name it by. */
export function earlierRemark(field: string, text: string, words: Words): FormRemark {
  return {
    field,
    kind: "earlier",
    says: sentence("{words}. A change elsewhere wrote over it.", { words }),
    acts: [
      { act: JSON.stringify(["take", field, text]), label: sentence("Take this version back") },
      { act: JSON.stringify(["forget", field, text]), label: sentence("Forget this version") },
    ],
  };
}

/** What a page asks for; undefined for anything that no such button says. */
export function earlierAct({ ask, act }: Pick<FormAsk, "ask" | "act">): EarlierAct | undefined {
  if (ask !== "act") return undefined;
  try {
    const parts: unknown = JSON.parse(act ?? "");
    const [does, field, text]: readonly unknown[] = Array.isArray(parts) ? parts : [];
    const isKnown = (does === "take" || does === "forget") && typeof field === "string";
    return isKnown && typeof text === "string" ? { does, field, text } : undefined;
  } catch {
    return undefined;
  }
}

/** What its button does to an answer. A version that is not there any more changes nothing. */
export function afterEarlierAct({ does, text }: EarlierAct, now: Date) {
  return (answer: TracedAnswer | undefined): TracedAnswer | undefined => {
    if (answer?.earlier?.some((one) => one.text === text) !== true) return answer;
    return does === "take" ? takeBack(answer, text, now.toISOString()) : without(answer, text);
  };
}
