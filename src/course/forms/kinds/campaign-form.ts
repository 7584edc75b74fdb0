import { template } from "../../../library/words/template.js";
import { courseText, type Words } from "../../../library/words/words.js";
import { campaignCard } from "../../cases/campaign-card.js";
import { campaignCases } from "../../cases/campaign-cases.js";
import { changeCampaign } from "../../cases/keep-campaign.js";
import { readChoice } from "../../cases/read-choice.js";
import { keepAnswer } from "../../my-work/keep-answer.js";
import {
  afterEarlierAct,
  answersStamp,
  earlierAct,
  earlierAnswers,
  sentAnswer,
} from "../answers/earlier-answers.js";
import type { Form } from "../form.js";
import type { FormOption } from "../form-field.js";

const options: readonly FormOption[] = [
  { value: "own", label: template("My own campaign") },
  ...campaignCases.map(({ id, title }) => ({ value: id, label: title })),
];

/** The choice of the campaign: one's own, or a case whose plan fills the forms. */
export const campaignForm: Form = {
  view: {
    title: template("Which campaign do you take through the course?"),
    fields: [
      {
        kind: "choice",
        name: "campaign",
        label: template("Which campaign do you take through the course?"),
        options,
      },
    ],
    saves: "as you go",
  },
  shares: "plan",
  read(work) {
    const { capstone } = work;
    if (capstone === undefined) return { value: {}, stamp: answersStamp({}) };
    const value = { campaign: capstone.case };
    return {
      value,
      stamp: answersStamp(value),
      said: campaignCard(work),
      code: `campaign("${capstone.case}");`,
      notes: earlierAnswers("campaign", capstone.trace, titleOf),
    };
  },
  receive(work, ask, now) {
    const choice = readChoice(ask.value?.campaign);
    const sent = choice === undefined ? undefined : sentAnswer(ask, "campaign", choice, now);
    const keeps = sent !== undefined && (ask.ask === "save" || ask.ask === "act");
    const kept = keeps ? changeCampaign(work, (before) => keepAnswer(before, sent), now) : work;
    const act = earlierAct(ask);
    if (act === undefined) return { work: kept };
    return { work: changeCampaign(kept, afterEarlierAct(act, now), now) };
  },
};

/** A choice as it is read. */
function titleOf(choice: string): Words {
  return courseText(options.find(({ value }) => value === choice)?.label ?? choice);
}
