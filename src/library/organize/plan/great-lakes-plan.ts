import type { Plan, PlanGoal, PlanTactic } from "./plan.js";
import { PLAN_VERSION } from "./plan-version.js";

const goals: readonly PlanGoal[] = [
  {
    id: "G1",
    kind: "outcome",
    metric: "hard yes votes",
    unit: "votes",
    baseline: 28,
    target: 58,
    deadline: "2027-05-14",
    owner: "legislative lead",
    source: "weekly whip sheet",
  },
  {
    id: "G2",
    kind: "activity",
    metric: "constituent calls completed",
    unit: "contacts",
    baseline: 0,
    target: 462,
    deadline: "2027-04-30",
    owner: "digital lead",
    source: "call tool log",
    equityCut: "calls by language",
    parent: "G1",
  },
  {
    id: "G3",
    kind: "capacity",
    metric: "districts with a trained leader",
    unit: "count",
    baseline: 5,
    target: 14,
    deadline: "2027-03-15",
    owner: "organizing lead",
    source: "ladder table",
    parent: "G1",
  },
  {
    id: "G4",
    kind: "learning",
    metric: "script questions answered",
    unit: "count",
    baseline: 0,
    target: 1,
    deadline: "2027-03-31",
    owner: "data lead",
    source: "pre-registered note",
  },
  {
    id: "G5",
    kind: "safety",
    metric: "safety score, with no critical item open",
    unit: "percent",
    baseline: 54,
    target: 75,
    deadline: "2027-02-28",
    owner: "operations",
    source: "data safety assessment",
  },
];

const texts: PlanTactic = {
  name: "Text members and ask them to call",
  goalId: "G2",
  start: "2027-03-01",
  end: "2027-04-30",
  contacts: 378,
  contactRate: 0.02,
  completionRate: 1,
  rateFrom: "textRate",
  matched: 6300,
  asks: 3,
  attemptsPerHour: 2000,
  hoursPerShift: 0,
};

const patchThrough: PlanTactic = {
  name: "Patch constituents through by phone",
  goalId: "G2",
  start: "2027-03-01",
  end: "2027-04-30",
  contacts: 84,
  contactRate: 0.08,
  completionRate: 0.35,
  rateFrom: "dialRate",
  attemptsPerHour: 30,
  hoursPerShift: 3,
};

const recruitment: PlanTactic = {
  name: "February recruitment event",
  goalId: "G3",
  start: "2027-02-06",
  end: "2027-02-27",
  contacts: 9,
  contactRate: 0.15,
  completionRate: 1,
  matched: 60,
  asks: 1,
  attemptsPerHour: 20,
  hoursPerShift: 0,
};

/**
 * The filled example of the course, second draft: a made-up coalition that wants a paid-leave bill through a chamber of
 * 110. It passes with one warning: if a text brings half as many calls, the phone shifts no longer fit.
 *
 * @example
 * greatLakesPlan.goals.length; // 5
 */
export const greatLakesPlan: Plan = deepFreeze({
  version: PLAN_VERSION,
  organization: "Great Lakes Care Coalition (made up)",
  variant: "legislative",
  problem:
    "Working families in our state have no paid leave; the bill is stuck in a chamber of 110 and needs 56 votes.",
  start: "2027-01-11",
  end: "2027-06-30",
  goals,
  assumptions: [
    {
      key: "textRate",
      value: 0.02,
      low: 0.01,
      high: 0.03,
      unit: "rate",
      source: "our last four texts that asked for a call",
      kind: "own-data",
    },
    {
      key: "dialRate",
      value: 0.08,
      low: 0.06,
      high: 0.1,
      unit: "rate",
      source: "call tool log, last three shifts",
      kind: "own-data",
    },
    {
      key: "flake",
      value: 0.35,
      low: 0.25,
      high: 0.5,
      unit: "rate",
      source: "sign-in sheets of the last three shifts",
      kind: "own-data",
    },
  ],
  targets: {
    legislative: {
      seats: 110,
      seated: 110,
      rule: "majority",
      votesNeeded: 56,
      tiers: [
        { name: "champion", n: 28, p: 0.99 },
        { name: "lean yes", n: 16, p: 0.8 },
        { name: "undecided", n: 20, p: 0.45 },
        { name: "lean no", n: 18, p: 0.15 },
        { name: "opposed", n: 28, p: 0.02 },
      ],
      priorityDistricts: 14,
    },
  },
  powerMap: [
    { role: "Committee chair", influence: 5, support: 2, access: 0.9 },
    { role: "Speaker", influence: 5, support: 0, access: 0.4 },
    { role: "Hospital chief", influence: 4, support: -1, access: 0.6 },
    { role: "Union", influence: 3, support: 2, access: 1 },
    { role: "Chamber of commerce", influence: 4, support: -2, access: 0.1 },
  ],
  ladder: [
    { rung: "following", act: "joined the text list", now: 6300, goal: 7000 },
    { rung: "contributing", act: "called an office", now: 120, goal: 462 },
    { rung: "owning", act: "worked a phone shift", now: 40, goal: 53 },
    { rung: "leading", act: "trained to lead a district", now: 5, goal: 14 },
  ],
  capacity: { volunteers: 40, shiftsEachPerWeek: 0.5, weeks: 8, flake: 0.35, staffHoursWeek: 20 },
  tactics: [texts, patchThrough, recruitment],
  collection: [
    {
      field: "legislative district",
      use: "send people only to their own member",
      owner: "data lead",
      deleteBy: "2027-12-31",
      consent: "asked at sign-up",
    },
    {
      field: "language",
      use: "calls in the language people choose",
      owner: "organizing lead",
      deleteBy: "2027-12-31",
      consent: "asked at sign-up, may be left empty",
    },
  ],
  dataSources: [
    {
      name: "District lean, 2022 lines",
      url: "https://github.com/fivethirtyeight/data",
      license: "CC BY 4.0",
      retrieved: "2026-09-01",
      limits: "measured from the whole country; not the position of a member",
    },
  ],
  targeting: { holdoutChecked: false, notUsedFor: "deciding who gets help, or ranking members in public" },
  learning: {
    question: "Does a text with a member's story bring more calls than a text with the bill number?",
    unit: "member of the list",
    primary: "completed call within three days",
    n: 3150,
    mde: 0.0099,
  },
  safety: {
    score: 54,
    openCritical: 0,
    firstThree: [
      "sign-in by security key for the list",
      "leavers removed within a day",
      "one-page incident plan",
    ],
  },
});

function deepFreeze<T extends object>(value: T): T {
  for (const item of Object.values(value)) if (typeof item === "object" && item !== null) deepFreeze(item);
  return Object.freeze(value);
}
