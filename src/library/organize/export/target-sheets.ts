import { powerMap } from "../legislative/power-map.js";
import { whipCount } from "../legislative/whip-count.js";
import type { ElectoralTarget, LegislativeTarget, Plan } from "../plan/plan.js";
import { planNumbers } from "../plan/plan-numbers.js";
import { fieldHeads } from "./field-heads.js";
import { neutralText } from "./neutral-text.js";
import { ceilingOf, type Sheet } from "./sheet.js";

/** Vote goal, whip count, hubs and power map with live formulas. */
export function targetSheets(plan: Plan): readonly Sheet[] {
  const { capacity, powerMap: actors = [], targets } = plan;
  const sheets: Sheet[] = [];
  if (targets?.electoral !== undefined) sheets.push(voteGoalSheet(targets.electoral));
  if (targets?.legislative !== undefined) sheets.push(chamberSheet(targets.legislative));
  if (targets?.distributed !== undefined) {
    const { hubs, hubDropout, hostsPerHub, shiftsPerHostWeek } = targets.distributed;
    sheets.push({
      name: "Hubs",
      rows: [
        ["Hubs", hubs],
        ["Hub dropout", hubDropout],
        ["Hosts a hub", hostsPerHub],
        ["Shifts a host and week", shiftsPerHostWeek],
        ["Weeks", capacity?.weeks ?? 0],
        [
          "Completed shifts",
          { formula: "B1*(1-B2)*B3*B4*B5", value: planNumbers(plan).distributedShifts ?? 0 },
        ],
      ],
    });
  }
  if (actors.length > 0) sheets.push(powerMapSheet(plan));
  return sheets;
}

function voteGoalSheet({ expectedTurnout, winNumber, voteGoal }: ElectoralTarget): Sheet {
  const rounded = Math.round((voteGoal / expectedTurnout) * 10_000) / 10_000;
  const same = Math.max(winNumber, Math.ceil(expectedTurnout * rounded - 1e-9)) === voteGoal;
  return {
    name: "Vote goal",
    rows: [
      ["Expected turnout", expectedTurnout],
      ["Share to plan for", same ? rounded : voteGoal / expectedTurnout],
      ["Win number", { formula: "INT(B1/2)+1", value: winNumber }],
      ["Vote goal", { formula: `MAX(B3,${ceilingOf("B1*B2")})`, value: voteGoal }],
    ],
  };
}

function chamberSheet({ tiers, votesNeeded }: LegislativeTarget): Sheet {
  const last = tiers.length + 1;
  const range = (column: string) => `${column}2:${column}${last}`;
  const countable = tiers.length > 0 && tiers.every(({ p }) => p >= 0 && p <= 1);
  const count = countable ? whipCount(tiers, { votesNeeded }) : { expected: 0, sd: 0, probability: 0 };
  return {
    name: "Whip count",
    rows: [
      ["Tier", ...fieldHeads("tiers", ["n", "p"])],
      ...tiers.map(({ name, n, p }) => [neutralText(name), n, p]),
      [],
      ["Expected yes votes", { formula: `SUMPRODUCT(${range("B")},${range("C")})`, value: count.expected }],
      [
        "Standard deviation",
        { formula: `SQRT(SUMPRODUCT(${range("B")},${range("C")},1-${range("C")}))`, value: count.sd },
      ],
      ["Votes needed", votesNeeded],
      ["Chance when this file was made (members deciding alone)", count.probability],
    ],
  };
}

function powerMapSheet({ powerMap: actors = [] }: Plan): Sheet {
  const map = powerMap(actors);
  const last = map.rows.length + 1;
  return {
    name: "Power map",
    rows: [
      [...fieldHeads("powerMap", ["role", "influence", "support", "access"]), "Priority"],
      ...map.rows.map(({ role, influence, support, access, priority }, i) => [
        neutralText(role),
        influence,
        support,
        access,
        { formula: `B${i + 2}*(1-ABS(C${i + 2})/2)*D${i + 2}`, value: priority },
      ]),
      [],
      ["Balance", { formula: `SUMPRODUCT(B2:B${last},C2:C${last})/SUM(B2:B${last})`, value: map.balance }],
    ],
  };
}
