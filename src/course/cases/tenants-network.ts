import { minimumDetectableEffect } from "../../library/experiment/power/minimum-detectable-effect.js";
import { template } from "../../library/words/template.js";
import { sentence } from "../../library/words/words.js";
import type { StoredSections } from "../plan/plan-from-sections.js";
import type { CampaignCase } from "./campaign-case.js";
import { courseSource } from "./course-source.js";
import { HALF, tenantsFigures } from "./tenants-figures.js";

const WANTED = 1200;
const START = "2026-11-02";
const END = "2026-12-27";
const HUBS_IN_EACH_ARM = 18;

/** A made-up network of local groups in the middle of its season. */
export const tenantsNetwork: CampaignCase = {
  id: "tenants-network",
  title: template("Tenants' network, the second half"),
  says: template(
    "A made-up network of tenants has worked for eight weeks in many small groups, called hubs. Some hang on one host.",
  ),
  variant: "distributed",
  mustReach() {
    const { hubs, alone } = tenantsFigures();
    return [
      sentence("{shifts} more shifts must be worked in the next {weeks} weeks.", {
        shifts: WANTED,
        weeks: HALF,
      }),
      sentence("{hubs} hubs are at work, and {alone} of them have one host.", { hubs, alone }),
    ];
  },
  sections,
  drafts: { collection: [{ field: "landlord", owner: "hub host" }] },
};

function sections(): StoredSections {
  const { hubs, hosts, shiftsPerHostWeek, dropout, people, flake } = tenantsFigures();
  return {
    organization: "Open Door Tenants' Network (made up)",
    problem:
      "Families in our buildings are asked to leave without a reason, and no one of them can say no alone.",
    variant: "distributed",
    start: START,
    end: END,
    goals: [
      {
        id: "TEN1",
        kind: "outcome",
        metric: "buildings with a signed repair agreement",
        unit: "count",
        baseline: 3,
        target: 12,
        deadline: END,
        owner: "network lead",
        source: "agreement list",
      },
      {
        id: "TEN2",
        kind: "capacity",
        metric: "shifts worked in weeks 9 to 16",
        unit: "shifts",
        baseline: 0,
        target: WANTED,
        deadline: END,
        owner: "hub lead",
        source: "hub log",
        parent: "TEN1",
      },
      {
        id: "TEN3",
        kind: "activity",
        metric: "tenants talked with",
        unit: "contacts",
        baseline: 0,
        target: 4000,
        deadline: END,
        owner: "hub lead",
        source: "hub log",
        equityCut: "by language",
        parent: "TEN1",
      },
    ],
    distributed: {
      hubs,
      hostsPerHub: Number((hosts / hubs).toFixed(2)),
      shiftsPerHostWeek,
      hubDropout: dropout,
    },
    assumptions: [
      {
        key: "flake",
        value: flake,
        low: 0.25,
        high: 0.4,
        unit: "rate",
        source: "hub log, weeks 1 to 8",
        kind: "own-data",
      },
      {
        key: "hub dropout",
        value: dropout,
        low: 0.1,
        high: 0.5,
        unit: "rate",
        source: "hub log, weeks 1 to 8",
        kind: "own-data",
      },
      {
        key: "door rate",
        value: 0.3,
        low: 0.22,
        high: 0.35,
        unit: "rate",
        source: "what other networks publish",
        kind: "published",
      },
      {
        key: "effect",
        value: 0.2,
        low: 0.05,
        high: 0.35,
        unit: "rate",
        source: "a guess of the coaches",
        kind: "guess",
      },
    ],
    capacity: { volunteers: people, shiftsEachPerWeek: 0.7, weeks: HALF, flake, staffHoursWeek: 40 },
    tactics: [
      {
        name: "Knock in our buildings",
        goalId: "TEN3",
        start: START,
        end: "2026-12-20",
        contacts: 4000,
        contactRate: 0.3,
        completionRate: 1,
        rateFrom: "door rate",
        attemptsPerHour: 12,
        hoursPerShift: 2,
      },
    ],
    powerMap: [
      { role: "Owner of the largest buildings", influence: 5, support: -2, access: 0.2 },
      { role: "City housing office", influence: 4, support: 0, access: 0.5 },
      { role: "Parents' association", influence: 2, support: 1, access: 0.9 },
    ],
    ladder: [
      { rung: "following", act: "joined the text list", now: 2100, goal: 3000 },
      { rung: "owning", act: "worked a shift", now: people, goal: people + 60 },
      { rung: "leading", act: "hosts a hub", now: hosts, goal: 2 * hubs },
    ],
    collection: [
      {
        field: "language",
        use: "talks in the language people choose",
        owner: "hub lead",
        deleteBy: "2027-06-30",
        consent: "asked at the door, may be left empty",
      },
    ],
    dataSources: [courseSource("hub-weeks", "our own log; hubs that stopped are not in the later weeks")],
    targeting: { holdoutChecked: false, notUsedFor: "deciding which family gets help first" },
    learning: {
      question: "Do more hubs work in week 16 that have a coach?",
      unit: "hub",
      primary: "at work in week 16",
      n: HUBS_IN_EACH_ARM,
      mde: Number(minimumDetectableEffect({ baseline: 0.4, n: HUBS_IN_EACH_ARM }).toFixed(2)),
    },
    safety: {
      score: 58,
      openCritical: 1,
      firstThree: [
        "close the accounts of hosts who left, hub lead, November 9",
        "no list of tenants in a shared sheet, data lead, November 15",
      ],
    },
  };
}
