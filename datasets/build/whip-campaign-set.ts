import { columnsOf } from "./columns-of.js";
import type { Cell, DatasetRecipe, FieldDescription } from "./description.js";
import { randomSource } from "./synthetic.js";
import { describeSynthetic, type SetWords } from "./synthetic-description.js";
import { drawWhipCampaign, TIERS, WHIP_TRUTH, type WhipCampaign } from "./whip-campaign-draw.js";

const { chance, callsAdd, hardAdds, up, down } = WHIP_TRUTH;

const PLANTED = [
  `Real chance of a yes on the day, by last tier: ${TIERS.map((tier) => `${tier} ${chance[tier]}`).join(", ")}. A sheet's own chances are higher.`,
  `A hard word adds ${hardAdds} for a member who leans yes.`,
  `Calls go to 27 of the 54 seats that start as lean yes, undecided or lean no, by lot. They add ${callsAdd["lean yes"]} for lean yes, ${callsAdd.undecided} for undecided, ${callsAdd["lean no"]} for lean no.`,
  `In a week a member moves a tier up with a chance of ${up.plain} (undecided with calls ${up.calledUndecided}) and down with ${down.other} (lean yes ${down.leanYes}, a hard yes ${down.hard}).`,
  "The seed was chosen so that the tiers lie near these chances. The result of the calls was not chosen.",
];

/** What differs between the sheet and the vote. */
export interface WhipSet<Field extends string> extends SetWords {
  readonly fields: readonly (FieldDescription & { readonly name: Field })[];
  readonly rows: (campaign: WhipCampaign) => readonly Readonly<Record<Field, Cell>>[];
}

/** The recipe of the sheet or of the vote: each draws the whole campaign from the same seed. */
export function whipSet<Field extends string>(set: WhipSet<Field>): DatasetRecipe {
  const { rows, ...words } = set;
  const names = set.fields.map(({ name }) => name);
  return {
    description: describeSynthetic({
      ...words,
      retrieved: "2026-11-28",
      notFor: [
        "Any real chamber: every seat is invented, and a real whip sheet is confidential. Say SYNTHETIC on every chart.",
        "Chances of your own sheet: keep your own record.",
      ],
      truth: { seed: WHIP_TRUTH.seed, planted: PLANTED },
    }),
    columns: () => columnsOf(rows(drawWhipCampaign(randomSource(WHIP_TRUTH.seed))), names),
  };
}
