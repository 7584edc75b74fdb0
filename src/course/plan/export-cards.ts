import { sentence, type Words, wordList } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import { fileLines } from "./plan-files.js";

/** What is said when the files of a plan are written, by a cell or by a button. */
export function writtenCard(
  title: Words,
  names: readonly string[],
  { left, fromCase }: { readonly left: readonly Words[]; readonly fromCase: readonly Words[] },
): Card {
  return {
    tone: "saved",
    title,
    paragraphs: [
      sentence("It is in my-work/plan, on this computer only:"),
      ...(left.length > 0
        ? [sentence("What is not complete was left out: {sections}.", { sections: wordList(left) })]
        : []),
    ],
    list: fileLines(names),
    ...(fromCase.length === 0
      ? {}
      : {
          folds: [
            {
              summary: sentence("From the case, and not changed by you"),
              text: wordList(fromCase, "; "),
            },
          ],
        }),
  };
}

/** What is said when a plan cannot work yet: what is to be mended, and how to go on. */
export function notWrittenCard(title: Words, list: readonly Words[], next: Words): Card {
  return {
    tone: "not yet",
    title,
    paragraphs: [sentence("It cannot work yet, so nothing was written:")],
    list,
    next,
  };
}
