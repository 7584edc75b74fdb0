import { isFlakeKey } from "../plan/assumption-role.js";
import type { Plan, PlanCapacity, PlanTactic } from "../plan/plan.js";
import { planNumbers, tacticNumbers } from "../plan/plan-numbers.js";
import { fieldHeads } from "./field-heads.js";
import { neutralText } from "./neutral-text.js";
import { ceilingOf, cellAddress, type Sheet, type SheetCell } from "./sheet.js";

/** Where an assumption's value stands in the workbook. */
export type AssumptionAddress = (key: string) => string | undefined;

const FIRST_TACTIC = 12;
const FLAKE = "$B$4";

/** The backwards chain with live formulas: change an input here or a rate on the sheet of assumptions, and all follows. */
export function chainSheet(plan: Plan, addressOf: AssumptionAddress): Sheet {
  const { capacity, tactics = [] } = plan;
  const numbers = planNumbers(plan);
  const last = FIRST_TACTIC + tactics.length - 1;
  const sum = tactics.length === 0 ? "0" : `SUM(${cellAddress(11, FIRST_TACTIC)}:${cellAddress(11, last)})`;
  const available = numbers.capacityShifts ?? 0;
  return {
    name: "Backwards chain",
    rows: [
      ["Volunteers", capacity?.volunteers ?? 0],
      ["Shifts each a week", capacity?.shiftsEachPerWeek ?? 0],
      ["Weeks", capacity?.weeks ?? 0],
      ["Flake rate", flakeCell(plan, capacity, addressOf)],
      ["Shifts available", { formula: "B1*B2*B3", value: available }],
      ["Sign-ups needed", { formula: sum, value: numbers.scheduledShifts }],
      ["Share of the capacity", { formula: "IF(B5=0,0,B6/B5)", value: numbers.capacityRatio ?? 0 }],
      [
        "Does it fit?",
        {
          formula: 'IF(B6<=B5,"yes, the shifts fit","no: more sign-ups than shifts")',
          value:
            numbers.scheduledShifts <= available ? "yes, the shifts fit" : "no: more sign-ups than shifts",
        },
      ],
      [],
      ["Every step is rounded up. Rates that come from the sheet Assumptions follow it: change them there."],
      [],
      [
        "Tactic",
        ...fieldHeads("tactics", [
          ...["goalId", "contacts", "contactRate", "completionRate", "attemptsPerHour", "hoursPerShift"],
          ...["matched", "asks", "attempts", "completedShifts", "scheduledShifts"],
        ]),
      ],
      ...tactics.map((tactic, i) => tacticRow(tactic, i, plan, addressOf)),
    ],
  };
}

function flakeCell(plan: Plan, capacity: PlanCapacity | undefined, addressOf: AssumptionAddress): SheetCell {
  const assumption = plan.assumptions?.find(({ key }) => isFlakeKey(key));
  const address = assumption === undefined ? undefined : addressOf(assumption.key);
  const value = capacity?.flake ?? 0;
  return address === undefined || assumption?.value !== value ? value : { formula: address, value };
}

function tacticRow(tactic: PlanTactic, index: number, plan: Plan, addressOf: AssumptionAddress): SheetCell[] {
  const row = FIRST_TACTIC + index;
  const at = (column: number) => cellAddress(column, row);
  const numbers = tacticNumbers(tactic, plan.capacity?.flake ?? 0)[0];
  const rate = tactic.rateFrom === undefined ? undefined : addressOf(tactic.rateFrom);
  const live = (formula: string, value: number | undefined): SheetCell =>
    value === undefined ? "" : { formula, value };
  return [
    neutralText(tactic.name),
    neutralText(tactic.goalId),
    contactsCell(tactic, index, plan),
    rate === undefined ? tactic.contactRate : { formula: rate, value: tactic.contactRate },
    tactic.completionRate,
    tactic.attemptsPerHour,
    tactic.hoursPerShift,
    tactic.matched ?? "",
    tactic.matched === undefined ? "" : (tactic.asks ?? 1),
    live(ceilingOf(`${at(2)}/(${at(3)}*${at(4)})`), numbers?.attempts),
    live(`IF(${at(6)}=0,0,${ceilingOf(`${at(9)}/(${at(5)}*${at(6)})`)})`, numbers?.completedShifts),
    live(ceilingOf(`${at(10)}/(1-${FLAKE})`), numbers?.scheduledShifts),
  ];
}

/** A list that is asked as often as allowed brings what its rate allows; the one open tactic of its goal takes the rest. */
function contactsCell(tactic: PlanTactic, index: number, plan: Plan): SheetCell {
  const row = FIRST_TACTIC + index;
  if (isFullList(tactic)) {
    const [rate, completion, matched, asks] = [3, 4, 7, 8].map((column) => cellAddress(column, row));
    return {
      formula: `FLOOR(${matched}*${asks}*${rate}*${completion}+0.000000001,1)`,
      value: tactic.contacts,
    };
  }
  const siblings = (plan.tactics ?? [])
    .map((other, i) => ({ other, i }))
    .filter(({ other }) => other.goalId === tactic.goalId);
  const full = siblings.filter(({ other }) => isFullList(other));
  if (full.length === 0 || siblings.length !== full.length + 1) return tactic.contacts;
  const whole = siblings.reduce((sum, { other }) => sum + other.contacts, 0);
  const taken = full.map(({ i }) => cellAddress(2, FIRST_TACTIC + i)).join("-");
  return { formula: `MAX(0,${whole}-${taken})`, value: tactic.contacts };
}

function isFullList({ asks = 1, completionRate, contactRate, contacts, matched }: PlanTactic): boolean {
  return (
    matched !== undefined && contacts === Math.floor(matched * asks * contactRate * completionRate + 1e-9)
  );
}
