import { TIERS } from "./whip-campaign-draw.js";
import { whipSet } from "./whip-campaign-set.js";

/** An invented whip sheet in each of the ten weeks before a vote. */
export const whipHistory = whipSet({
  rows: ({ weeks }) => weeks,
  name: "whip-history",
  title: "Whip sheet of a chamber of 110 in ten weeks (SYNTHETIC)",
  description:
    "Where each member of an invented chamber stood on a bill in each of the ten weeks before the vote, and when somebody last heard from them.",
  rowOf: "one seat in one week",
  fields: [
    { name: "seat", type: "string", description: "Invented seat; no real member stands behind it." },
    { name: "week", type: "integer", unit: "week", description: "Week before the vote, from 1 to 10." },
    { name: "monday", type: "date", description: "Monday of the week." },
    { name: "tier", type: "string", categories: TIERS, description: "Where the member stands." },
    { name: "hardYes", type: "boolean", description: "Publicly committed, or told to our own lobbyist." },
    { name: "lastWord", type: "date", description: "Day of the last evidence." },
    { name: "callsByLot", type: "boolean", description: "Whether the lot gave the district a phone bank." },
    { name: "calls", type: "integer", unit: "calls", description: "Calls from the district this week." },
  ],
  knownFaults: [
    "The sheet has no chances: which ones to give a tier is for you to choose.",
    "It does not know who changed whose mind: members move alone here, in life they move together.",
  ],
});
