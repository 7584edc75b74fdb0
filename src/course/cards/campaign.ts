import { systemClock } from "../../library/kernel/clock.js";
import { sentence } from "../../library/words/words.js";
import { campaignCard } from "../cases/campaign-card.js";
import { CASE_IDS, type CaseId } from "../cases/campaign-case.js";
import { type CampaignChoice, takeCampaign } from "../cases/choose-case.js";
import { readChoice } from "../cases/read-choice.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Chooses the campaign that you take through the course: your own, or one of three made-up cases whose plan fills the
 * forms. What you wrote stays, whatever you choose; each value of a case says so until you change it.
 *
 * @param choice "own", or a case: "muskegon-millage", "care-coalition", "tenants-network". Default: a form asks for it.
 * @example
 * campaign("tenants-network");
 * campaign("own");
 */
export function campaign(choice?: CampaignChoice): void {
  if (choice === undefined) {
    openForm(formId("campaign", "choice"), 'campaign("own");');
    return;
  }
  const chosen = readChoice(choice);
  if (chosen === undefined) {
    const names: readonly (CaseId | "own")[] = ["own", ...CASE_IDS];
    showCard(unknownNameCard(sentence("campaign"), choice, names));
    return;
  }
  const stored = currentStore().update((work) => takeCampaign(work, chosen, systemClock.now()));
  showCard({ ...campaignCard(stored.work), ...withNotice(stored) });
}
