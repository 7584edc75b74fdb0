import { assessSafety } from "../../../library/safety/assess/assess-safety.js";
import type { SafetyAnswer } from "../../../library/safety/assess/safety-answers.js";
import {
  SAFETY_CATEGORIES,
  type SafetyCategoryId,
} from "../../../library/safety/assess/safety-categories.js";
import { SAFETY_ITEMS } from "../../../library/safety/assess/safety-items.js";
import { template } from "../../../library/words/template.js";
import { courseText, sentence, type Words } from "../../../library/words/words.js";
import type { Card } from "../../cards/card.js";
import { safetyCard } from "../../cards/safety-card.js";
import { keepAnswer } from "../../my-work/keep-answer.js";
import { changeSafetyAnswer, savedSafetyAnswers } from "../../my-work/safety-answers.js";
import {
  afterEarlierAct,
  answersStamp,
  earlierAct,
  earlierAnswers,
  sentAnswer,
} from "../answers/earlier-answers.js";
import type { Form } from "../form.js";
import type { ChoiceField, FormOption } from "../form-field.js";

/** The categories that stand together on one page. */
const PAGES: readonly (readonly SafetyCategoryId[])[] = [
  ["A"],
  ["B"],
  ["C"],
  ["D", "E"],
  ["F", "G"],
  ["H", "I"],
];

const WORDS: Readonly<Record<SafetyAnswer, string>> = {
  yes: template("Yes"),
  partial: template("In part"),
  no: template("No, or I don't know"),
  "not applicable": template("Does not apply to us"),
};

const options: readonly FormOption[] = Object.entries(WORDS).map(([value, label]) => ({ value, label }));

const fields: readonly ChoiceField[] = SAFETY_ITEMS.map(({ id, category, question }, i) => ({
  kind: "choice",
  name: String(id),
  number: id,
  label: question,
  options,
  page: PAGES.findIndex((page) => page.includes(category)),
  ...(SAFETY_ITEMS[i - 1]?.category === category ? {} : { heading: SAFETY_CATEGORIES[category] }),
}));

/** What stands on the last page before anything is answered. */
const NOTHING_YET: Card = {
  tone: "open",
  title: sentence("Your result"),
  paragraphs: [sentence("Answer a question, and your result stands here with the first three actions.")],
};

/** The questions on data safety: page by page, each kept at once, with the result and the first three actions at the end. */
export const safetyForm: Form = {
  view: {
    title: template("How safe is our data work?"),
    lead: template(
      "Nobody else sees your answers. A question without an answer, or with “I don't know”, counts as no.",
    ),
    fields,
    saves: "as you go",
  },
  read(work) {
    const answers = savedSafetyAnswers(work);
    const value = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, String(answer)]));
    const stamp = answersStamp(value);
    if (Object.keys(value).length === 0) return { value, stamp, said: NOTHING_YET };
    const notes = Object.entries(work.safetyTraces ?? {}).flatMap(([id, trace]) =>
      earlierAnswers(id, trace, wordsOf),
    );
    return { value, stamp, said: safetyCard(assessSafety(answers)), notes };
  },
  receive(work, ask, now) {
    const texts = Object.entries(ask.value ?? {}).filter(
      (one): one is [string, string] => typeof one[1] === "string",
    );
    const kept = texts.reduce(
      (before, [id, text]) =>
        changeSafetyAnswer(before, id, (answer) => keepAnswer(answer, sentAnswer(ask, id, text, now))),
      work,
    );
    const act = earlierAct(ask);
    if (act === undefined) return { work: kept };
    const change = afterEarlierAct(act, now);
    return { work: changeSafetyAnswer(kept, act.field, change) };
  },
};

function wordsOf(answer: string): Words {
  return courseText(options.find(({ value }) => value === answer)?.label ?? answer);
}
