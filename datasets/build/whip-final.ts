import { TIERS } from "./whip-campaign-draw.js";
import { whipSet } from "./whip-campaign-set.js";

/** The vote after the ten weeks of the invented whip sheet. */
export const whipFinal = whipSet({
  rows: ({ votes }) => votes,
  name: "whip-final",
  title: "The vote of a chamber of 110 (SYNTHETIC)",
  description:
    "How each member of an invented chamber voted on the day, beside the first and the last tier of the whip sheet.",
  rowOf: "one seat",
  fields: [
    { name: "seat", type: "string", description: "Invented seat, as in whip-history." },
    { name: "firstTier", type: "string", categories: TIERS, description: "Tier in week 1." },
    { name: "lastTier", type: "string", categories: TIERS, description: "Tier in week 10." },
    { name: "hardYes", type: "boolean", description: "Whether the sheet had a hard yes in week 10." },
    { name: "callsByLot", type: "boolean", description: "Whether the lot gave the district a phone bank." },
    { name: "voted", type: "string", categories: ["yes", "no"], description: "The vote on the day." },
  ],
  knownFaults: [
    "One vote calibrates nothing: with the same chances another day would have ended otherwise.",
    "Everybody votes. In life some are absent.",
  ],
});
