import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { chanceText } from "../legislative/chance-text.js";
import { powerMap } from "../legislative/power-map.js";
import { whipCount } from "../legislative/whip-count.js";
import type { LegislativeTarget, Plan } from "../plan/plan.js";
import { fieldHeads } from "./field-heads.js";
import { neutralText } from "./neutral-text.js";
import type { PlanBlock } from "./plan-block.js";

/** What must be reached, and who has a say. */
export function targetBlocks({ targets, powerMap: actors = [] }: Plan): readonly PlanBlock[] {
  const blocks: PlanBlock[] = [];
  if (targets?.electoral !== undefined) {
    const { expectedTurnout, winNumber, voteGoal } = targets.electoral;
    blocks.push({ kind: "heading", text: "Votes" });
    blocks.push({
      kind: "paragraph",
      text: `Expected turnout ${numberText(Math.round(expectedTurnout))}, win number ${numberText(winNumber)}, vote goal ${numberText(voteGoal)}.`,
    });
  }
  if (targets?.legislative !== undefined) blocks.push(...chamberBlocks(targets.legislative));
  if (targets?.distributed !== undefined) {
    const { hubs, hostsPerHub, shiftsPerHostWeek, hubDropout } = targets.distributed;
    blocks.push({ kind: "heading", text: "Hubs" });
    blocks.push({
      kind: "paragraph",
      text: `${howMany(hubs, "hub", "hubs")} with ${howMany(hostsPerHub, "host", "hosts")} each, ${howMany(shiftsPerHostWeek, "shift", "shifts")} a host and week; ${numberText(hubDropout, { style: "percent", decimals: { most: 2 } })} of the hubs are expected to stop.`,
    });
  }
  if (actors.length === 0) return blocks;
  const map = powerMap(actors);
  const first =
    map.first === undefined ? "Nobody has both room to move and a way in." : `Talk first to: ${map.first}.`;
  return [
    ...blocks,
    { kind: "heading", text: "Power map" },
    {
      kind: "paragraph",
      text: neutralText(
        `Balance ${numberText(map.balance, { decimals: { most: 2 } })} on a scale from −2 to 2. ${first}`,
      ),
    },
    {
      kind: "table",
      caption:
        "Who has influence, where they stand, how well they can be reached, and how much a conversation is worth",
      head: [...fieldHeads("powerMap", ["role", "influence", "support", "access"]), "Priority"],
      rows: map.rows.map(({ role, influence, support, access, priority }) => [
        neutralText(role),
        influence,
        support,
        access,
        Number(priority.toFixed(4)),
      ]),
    },
  ];
}

function chamberBlocks({
  seats,
  seated,
  rule,
  votesNeeded,
  tiers,
  priorityDistricts,
}: LegislativeTarget): PlanBlock[] {
  const countable = tiers.length > 0 && tiers.every(({ p }) => p >= 0 && p <= 1);
  const count = countable ? whipCount(tiers, { votesNeeded }) : undefined;
  const chance =
    count === undefined
      ? ""
      : ` The sheet expects ${numberText(count.expected)} yes votes; if members decided alone, the chance of ${votesNeeded} would be ${chanceText(count, { most: 2 })}.`;
  return [
    { kind: "heading", text: "Chamber" },
    {
      kind: "paragraph",
      text: neutralText(
        `${howMany(votesNeeded, "vote is", "votes are")} needed (${rule}; ${seated} of ${seats} seated), ${howMany(priorityDistricts, "priority district", "priority districts")}.${chance}`,
      ),
    },
    {
      kind: "table",
      caption: "Members by where they stand, with the chance of a yes",
      head: ["Tier", ...fieldHeads("tiers", ["n", "p"])],
      rows: tiers.map(({ name, n, p }) => [neutralText(name), n, p]),
    },
  ];
}
