import { minimumDetectableEffect } from "../../library/experiment/power/minimum-detectable-effect.js";
import { template } from "../../library/words/template.js";
import { sentence } from "../../library/words/words.js";
import type { StoredSections } from "../plan/plan-from-sections.js";
import type { CampaignCase } from "./campaign-case.js";
import { courseSource } from "./course-source.js";
import { millageFigures, SHIFT_HOURS } from "./muskegon-figures.js";

const START = "2026-09-14";
const ELECTION = "2026-11-03";
const capacity = { volunteers: 50, shiftsEachPerWeek: 1, weeks: 7 };
/** Conversations that the campaign plans for: what its sign-ups carry as long as the rates of the log hold. */
const TALKS = 2200;
const IN_EACH_ARM = 1500;

/** Evening buses in a real county, asked for by a made-up group. */
export const muskegonMillage: CampaignCase = {
  id: "muskegon-millage",
  title: template("Muskegon transit millage, November 2026"),
  says: template(
    "A made-up group asks Muskegon County to vote for evening buses. How many will vote, and how many talks can the group hold?",
  ),
  variant: "electoral",
  mustReach() {
    const { ballots, voteGoal } = millageFigures();
    const { volunteers, shiftsEachPerWeek, weeks } = capacity;
    return [
      sentence("Between {low} and {high} ballots are to be expected.", ballots),
      sentence("52% of the high end are {votes} yes votes.", { votes: voteGoal }),
      sentence("All talks must fit into {shifts} sign-ups.", {
        shifts: volunteers * shiftsEachPerWeek * weeks,
      }),
    ];
  },
  sections,
  drafts: { collection: [{ field: "birth date" }] },
};

function sections(): StoredSections {
  const { ballots, winNumber, voteGoal, contactRate, doorsAnHour, flake } = millageFigures();
  return {
    organization: "Muskegon Evening Riders (made up)",
    problem:
      "People in Muskegon County who work evenings cannot get home, because the last bus leaves before their shift ends.",
    variant: "electoral",
    start: START,
    end: ELECTION,
    goals: [
      {
        id: "MIL1",
        kind: "outcome",
        metric: "yes votes for the millage: 52% of the high end of turnout",
        unit: "votes",
        baseline: 0,
        target: voteGoal,
        deadline: ELECTION,
        owner: "campaign lead",
        source: "the county's count of the vote",
      },
      {
        id: "MIL2",
        kind: "activity",
        metric: "conversations at the door",
        unit: "contacts",
        baseline: 0,
        target: TALKS,
        deadline: "2026-11-02",
        owner: "field lead",
        source: "shift log",
        equityCut: "by township",
        parent: "MIL1",
      },
    ],
    electoral: { expectedTurnout: ballots.high, winNumber, voteGoal },
    assumptions: [
      {
        key: "turnout",
        // The plan is made for the high end, as "Votes to win" has it: one number for one thing.
        value: ballots.high,
        ...ballots,
        unit: "ballots",
        source:
          "Muskegon's last three counts, times what Michigan kept in 2014 and 2018; planned for the high end",
        kind: "guess",
      },
      {
        key: "door rate",
        value: contactRate,
        low: 0.19,
        high: 0.25,
        unit: "rate",
        source: "shift log",
        kind: "own-data",
      },
      {
        key: "flake",
        value: flake,
        low: 0.25,
        high: 0.4,
        unit: "rate",
        source: "shift log",
        kind: "own-data",
      },
      {
        key: "effect",
        value: 0.025,
        low: 0.018,
        high: 0.033,
        unit: "rate",
        source: "average of 71 tests at the door",
        kind: "published",
      },
    ],
    capacity: { ...capacity, flake, staffHoursWeek: 30 },
    tactics: [
      {
        name: "Knock doors",
        goalId: "MIL2",
        start: "2026-09-21",
        end: "2026-11-02",
        contacts: TALKS,
        contactRate,
        completionRate: 1,
        rateFrom: "door rate",
        attemptsPerHour: doorsAnHour,
        hoursPerShift: SHIFT_HOURS,
      },
    ],
    powerMap: [
      { role: "County board chair", influence: 5, support: 1, access: 0.6 },
      { role: "Taxpayers' group", influence: 3, support: -2, access: 0.2 },
      { role: "Hospital personnel office", influence: 4, support: 1, access: 0.5 },
      { role: "Drivers' union", influence: 3, support: 2, access: 1 },
    ],
    ladder: [
      { rung: "following", act: "signed the petition", now: 1800, goal: 3000 },
      { rung: "contributing", act: "came to a meeting", now: 160, goal: 300 },
      { rung: "owning", act: "worked a shift", now: capacity.volunteers, goal: 80 },
      { rung: "leading", act: "led a turf", now: 6, goal: 12 },
    ],
    collection: [
      {
        field: "phone",
        use: "remind people of their shift",
        owner: "field lead",
        deleteBy: "2026-12-31",
        consent: "asked at sign-up",
      },
    ],
    dataSources: [
      courseSource("county-presidential", "counts votes, not people; a millage is not a president"),
      courseSource("state-turnout", "the whole state; a county may keep more or less"),
    ],
    targeting: {
      score: "turnout score",
      holdoutChecked: true,
      notUsedFor: "deciding who may ride or who gets help",
    },
    learning: {
      question: "Do more people vote whose door was knocked?",
      unit: "household",
      primary: "voted in November 2026",
      n: IN_EACH_ARM,
      mde: Number(minimumDetectableEffect({ baseline: 0.5, n: IN_EACH_ARM }).toFixed(3)),
    },
    safety: {
      score: 48,
      openCritical: 4,
      firstThree: [
        "sign-in by security key for the list, field lead, September 20",
        "close the accounts of people who left, data lead, September 25",
        "one-page incident plan, campaign lead, October 1",
      ],
    },
  };
}
