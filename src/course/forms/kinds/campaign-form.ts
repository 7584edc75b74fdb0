import { template } from "../../../library/words/template.js";
import { campaignCard } from "../../cases/campaign-card.js";
import { CASE_IDS } from "../../cases/campaign-case.js";
import { campaignCases } from "../../cases/campaign-cases.js";
import { type CampaignChoice, takeCampaign } from "../../cases/choose-case.js";
import type { Form } from "../form.js";

/** The choice of the campaign: one's own, or a case whose plan fills the forms. */
export const campaignForm: Form = {
  view: {
    title: template("Which campaign do you take through the course?"),
    fields: [
      {
        kind: "choice",
        name: "campaign",
        label: template("Which campaign do you take through the course?"),
        options: [
          { value: "own", label: template("My own campaign") },
          ...campaignCases.map(({ id, title }) => ({ value: id, label: title })),
        ],
      },
    ],
    saves: "as you go",
  },
  shares: "plan",
  read(work) {
    const { capstone } = work;
    return {
      value: capstone === undefined ? {} : { campaign: capstone.case },
      ...(capstone === undefined ? {} : { said: campaignCard(work), code: `campaign("${capstone.case}");` }),
    };
  },
  receive(work, { ask, value = {} }, now) {
    const choice = readChoice(value.campaign);
    return { work: ask !== "save" || choice === undefined ? work : takeCampaign(work, choice, now) };
  },
};

/** The choice that was sent; undefined for anything else. */
export function readChoice(value: unknown): CampaignChoice | undefined {
  return value === "own" ? "own" : CASE_IDS.find((id) => id === value);
}
