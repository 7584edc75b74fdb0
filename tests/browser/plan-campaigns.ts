import type { PlanSection } from "../../src/course/plan/plan-section.js";
import type { Typed } from "./plan-by-keyboard.js";

/** A campaign as somebody types its plan into the forms, with slips, and how it is corrected. */
export interface Campaign {
  readonly name: string;
  readonly typed: Readonly<
    Partial<Record<PlanSection, { readonly fields?: Typed; readonly rows?: readonly Typed[] }>>
  >;
  /** The buttons that are pressed, in order: the section, words of the note, the words of the button. */
  readonly mends: readonly (readonly [section: PlanSection, note: string, button: string | RegExp])[];
  /** One row is deleted and taken back and then changed, another is deleted. */
  readonly rows: {
    readonly section: PlanSection;
    readonly title: string;
    readonly change: Typed;
    readonly other: string;
  };
  readonly changed: Readonly<Record<string, unknown>>;
  /** What the exported plan says. */
  readonly written: object;
  /** Words that must not stand in the notebook. */
  readonly secret: string;
}

const electoral: Campaign = {
  name: "an election",
  typed: {
    organization: { fields: { organization: "River Votes" } },
    problem: { fields: { problem: "Too few of our neighbors on the river vote in a midterm." } },
    variant: { fields: { variant: "electoral" } },
    start: { fields: { start: "June 1, 2026" } },
    end: { fields: { end: "11/3/2026" } },
    goals: {
      rows: [
        {
          ...{
            metric: "talks with undecided voters",
            kind: "outcome",
            unit: "contacts",
            baseline: "0",
            target: "6,000",
          },
          ...{ deadline: "2027-01-05", owner: "field lead", source: "canvass log", equityCut: "by language" },
        },
      ],
    },
    electoral: { fields: { expectedTurnout: "88,564", winNumber: "44,283", voteGoal: "40,000" } },
    assumptions: {
      rows: [
        {
          ...{ key: "flake", value: "20%", low: "10%", high: "1 in 5", unit: "rate" },
          ...{ source: "sign-in sheets", kind: "own-data" },
        },
        {
          ...{ key: "contactRate", value: "0,25", low: "25 percent", high: "35%", unit: "rate" },
          ...{ source: "canvass log", kind: "guess" },
        },
      ],
    },
    capacity: {
      fields: {
        volunteers: "84",
        shiftsEachPerWeek: "1",
        weeks: "8 weeks",
        flake: "60%",
        staffHoursWeek: "20",
      },
    },
    powerMap: {
      rows: [
        { role: "County clerk", influence: "4", support: "0", access: "60%" },
        { role: "Nobody in particular", influence: "1", support: "-2", access: "0.1" },
      ],
    },
    tactics: {
      rows: [
        {
          ...{
            name: "Knock doors",
            goalId: "G1",
            start: "8/15/2026",
            end: "Oct 31, 2026",
            contacts: "6 000",
          },
          ...{ contactRate: "25%", completionRate: "100%", rateFrom: "contactRate" },
          ...{ attemptsPerHour: "15", hoursPerShift: "3" },
        },
      ],
    },
  },
  mends: [
    ["end", 'Is "11/3/2026" the day', "It is 2026-11-03"],
    ["goals", "comes before the deadline of goal G1", "Move the deadline to 2026-11-03"],
    ["electoral", "is below the win number", "Aim for 46,054 votes"],
    ["capacity", "The capacity uses 0.6", "Write 0.2 here"],
    ["assumptions", "contactRate is a guess", "We have measured it now"],
    ["capacity", "of the capacity is left", /^Recruit first/],
  ],
  rows: {
    section: "powerMap",
    title: "County clerk",
    change: { role: "Office of the clerk", support: "2" },
    other: "Nobody in particular",
  },
  changed: { role: "Office of the clerk", support: 2, access: 0.6 },
  written: {
    variant: "electoral",
    end: "2026-11-03",
    goals: [{ id: "G1", target: 6000, deadline: "2026-11-03" }],
    targets: { electoral: { voteGoal: 46_054 } },
    capacity: { flake: 0.2, weeks: 8 },
    tactics: [{ contacts: 6000, contactRate: 0.25, completionRate: 1 }],
  },
  secret: "River Votes",
};

const legislative: Campaign = {
  name: "a law",
  typed: {
    organization: { fields: { organization: "Lakeside Care" } },
    problem: { fields: { problem: "Working families in our state have no paid leave." } },
    variant: { fields: { variant: "legislative" } },
    start: { fields: { start: "2027-01-11" } },
    end: { fields: { end: "6/30/2027" } },
    goals: {
      rows: [
        {
          ...{ metric: "hard yes votes", kind: "outcome", unit: "votes", baseline: "40", target: "56" },
          ...{
            deadline: "5/14/2027",
            owner: "legislative lead",
            source: "whip sheet",
            equityCut: "by caucus",
          },
        },
      ],
    },
    capacity: {
      fields: { volunteers: "40", shiftsEachPerWeek: "0.5", weeks: "8", flake: "0.35", staffHoursWeek: "20" },
    },
    legislative: {
      fields: { seats: "110", seated: "110", rule: "majority", votesNeeded: "50", priorityDistricts: "14" },
      rows: [
        { name: "champion", n: "28", p: "99%" },
        { name: "lean yes", n: "16", p: "80%" },
        { name: "undecided", n: "10", p: "45%" },
        { name: "lean no", n: "18", p: "15%" },
        { name: "opposed", n: "28", p: "2%" },
      ],
    },
    powerMap: { rows: [{ role: "Speaker", influence: "5", support: "0", access: "40" }] },
    ladder: {
      rows: [
        { rung: "contributing", act: "called an office", now: "120", goal: "462" },
        { rung: "wandering", act: "was seen once", now: "3", goal: "4" },
      ],
    },
    safety: {
      fields: { score: "54", openCritical: "1", firstThree: "security key\nno old lists\nan incident plan" },
    },
    dataSources: {
      rows: [
        {
          ...{ name: "District lean", url: "https://example.org/lean", license: "CC BY 4.0" },
          ...{ retrieved: "9/30/2020", limits: "past contests only" },
        },
      ],
    },
    learning: {
      fields: {
        ...{
          question: "Does a story bring more calls?",
          unit: "member",
          primary: "called within three days",
        },
        ...{ n: "1,000", mde: "20%" },
      },
    },
  },
  mends: [
    ["legislative", "The tiers hold 100 members", 'Make "undecided" 20'],
    ["legislative", "The plan needs 50 votes", "Write 56"],
    ["goals", "only 28 are in a tier that is nearly sure", "Write 28"],
    ["powerMap", "Speaker, access is 40", "Write 0.4 here"],
    ["safety", "One critical safety item is open", "It is closed now"],
    ["dataSources", "more than two years before the start", /^I got it again today/],
    ["learning", "The test finds effects from 20 points on", /^Take .* people/],
  ],
  rows: {
    section: "ladder",
    title: "contributing",
    change: { rung: "calling", goal: "500 people" },
    other: "wandering",
  },
  changed: { rung: "calling", now: 120, goal: 500 },
  written: {
    variant: "legislative",
    goals: [{ baseline: 28 }],
    targets: {
      legislative: { votesNeeded: 56, tiers: [{}, {}, { name: "undecided", n: 20, p: 0.45 }, {}, {}] },
    },
    powerMap: [{ access: 0.4 }],
    learning: { mde: 0.081 },
  },
  secret: "Lakeside Care",
};

const distributed: Campaign = {
  name: "many local groups",
  typed: {
    organization: { fields: { organization: "Neighbors of the Bend" } },
    problem: { fields: { problem: "Few of our neighbors know who decides about their rent." } },
    variant: { fields: { variant: "distributed" } },
    start: { fields: { start: "2026-06-15" } },
    end: { fields: { end: "30 November 2026" } },
    goals: {
      rows: [
        {
          ...{
            metric: "homes in a tenants' group",
            kind: "activity",
            unit: "count",
            baseline: "120",
            target: "1,200",
          },
          ...{ deadline: "2026-11-20", owner: "hub coordinator", source: "group lists" },
        },
      ],
    },
    capacity: {
      fields: { volunteers: "240", shiftsEachPerWeek: "1", weeks: "8", flake: "35%", staffHoursWeek: "40" },
    },
    distributed: { fields: { hubs: "3", hostsPerHub: "2", shiftsPerHostWeek: "5", hubDropout: "1 in 4" } },
    powerMap: { rows: [{ role: "Housing office", influence: "5", support: "-1", access: "0.3" }] },
    tactics: {
      rows: [
        {
          ...{
            name: "House meetings",
            goalId: "G9",
            start: "9/15/2026",
            end: "2026-11-15",
            contacts: "3,000",
          },
          ...{ contactRate: "30%", completionRate: "1", attemptsPerHour: "15", hoursPerShift: "3" },
        },
        {
          ...{ name: "A second thought", goalId: "G1", start: "9/15/2026", end: "2026-11-15", contacts: "1" },
          ...{ contactRate: "30%", completionRate: "1", attemptsPerHour: "15", hoursPerShift: "3" },
        },
      ],
    },
    collection: {
      rows: [
        {
          ...{ field: "language", use: "calls in their language", owner: "data lead" },
          ...{ deleteBy: "12/31/2027", consent: "asked at the door" },
        },
      ],
    },
    targeting: { fields: { holdoutChecked: "false", notUsedFor: "deciding who gets help" } },
  },
  mends: [
    ["tactics", "which does not exist", "Let it serve G1"],
    ["distributed", "completed shifts, but the tactics need", /^Start more hubs/],
    ["goals", "No goal is read by group", "Read G1 by language too"],
    ["goals", "Every goal counts activity", /^G1 is the outcome/],
  ],
  rows: {
    section: "tactics",
    title: "House meetings",
    change: { name: "Meetings in the house", contacts: "2,400" },
    other: "A second thought",
  },
  changed: { name: "Meetings in the house", goalId: "G1", contacts: 2400 },
  written: {
    variant: "distributed",
    end: "2026-11-30",
    goals: [{ kind: "outcome", equityCut: "by language" }],
    targets: { distributed: { hubDropout: 0.25 } },
    targeting: { holdoutChecked: false },
  },
  secret: "Neighbors of the Bend",
};

export const campaigns: readonly Campaign[] = [electoral, legislative, distributed];
