import { votesNeeded } from "../../library/organize/legislative/votes-needed.js";
import { greatLakesPlan } from "../../library/organize/plan/great-lakes-plan.js";
import { template } from "../../library/words/template.js";
import { sentence } from "../../library/words/words.js";
import type { StoredSections } from "../plan/plan-from-sections.js";
import type { CampaignCase } from "./campaign-case.js";
import { CALLS_WANTED, CASE_WEEK, coalitionFigures, TIERS } from "./care-coalition-figures.js";
import { courseSource } from "./course-source.js";

const SEATS = 110;
const NEEDED = votesNeeded({ seats: SEATS, seated: SEATS, rule: "majority" });
/** The chance of a yes in each tier, as the coalition writes it on its sheet. */
const CHANCES = [0.99, 0.8, 0.45, 0.15, 0.02] as const;
const END = "2027-04-10";

/** A made-up coalition in the middle of a session. */
export const careCoalition: CampaignCase = {
  id: "care-coalition",
  title: template("Great Lakes Care Coalition, paid leave"),
  says: template(
    "A made-up coalition wants paid leave from a chamber of 110. Its sheet is five weeks old, and five weeks are left.",
  ),
  variant: "legislative",
  mustReach() {
    const { hard, districts, ready } = coalitionFigures();
    return [
      sentence("{needed} of {seats} members must vote yes.", { needed: NEEDED, seats: SEATS }),
      sentence("{hard} votes are hard today. Each needs a day on which it was said.", { hard }),
      sentence(
        "{calls} calls in people's own words must come from each of {districts} districts. {ready} districts have them.",
        { calls: CALLS_WANTED, districts, ready },
      ),
    ];
  },
  sections,
  drafts: { collection: [{ field: "employer", use: "find people who have no leave" }] },
};

function sections(): StoredSections {
  const { tiers, hard, districts, ready } = coalitionFigures();
  const { assumptions, powerMap, ladder, capacity, tactics = [], collection, learning } = greatLakesPlan;
  const ids: Readonly<Record<string, string>> = { G2: "GLC2", G3: "GLC3" };
  return {
    organization: greatLakesPlan.organization,
    problem: greatLakesPlan.problem,
    variant: "legislative",
    start: "2027-02-08",
    end: END,
    goals: [
      {
        id: "GLC1",
        kind: "outcome",
        metric: "hard yes votes, each with its day",
        unit: "votes",
        baseline: hard,
        target: NEEDED,
        deadline: END,
        owner: "legislative lead",
        source: `whip sheet, week ${CASE_WEEK}`,
      },
      {
        id: "GLC2",
        kind: "activity",
        metric: "constituent calls completed",
        unit: "contacts",
        baseline: 0,
        target: 462,
        deadline: "2027-04-05",
        owner: "digital lead",
        source: "call tool log",
        equityCut: "by language",
        parent: "GLC1",
      },
      {
        id: "GLC3",
        kind: "capacity",
        metric: `districts with ${CALLS_WANTED} calls in people's own words`,
        unit: "count",
        baseline: ready,
        target: districts,
        deadline: "2027-04-05",
        owner: "organizing lead",
        source: "call tool log",
        parent: "GLC1",
      },
    ],
    legislative: {
      seats: SEATS,
      seated: SEATS,
      rule: "majority",
      votesNeeded: NEEDED,
      tiers: TIERS.map((name, i) => ({ name, n: tiers[i] ?? 0, p: CHANCES[i] ?? 0 })),
      priorityDistricts: districts,
    },
    assumptions: [
      ...(assumptions ?? []),
      {
        key: "effect",
        value: 0.02,
        low: 0.005,
        high: 0.04,
        unit: "rate",
        source: "what other groups report of texts with a story",
        kind: "published",
      },
    ],
    capacity,
    tactics: tactics.map((tactic) => ({
      ...tactic,
      goalId: ids[tactic.goalId] ?? tactic.goalId,
      start: "2027-02-15",
      end: "2027-04-05",
    })),
    powerMap,
    ladder,
    collection,
    dataSources: [
      courseSource(
        "michigan-districts-2022",
        "measured from the whole country; not the position of a member",
      ),
      courseSource("michigan-committees", "one day's list; members change committees"),
    ],
    targeting: {
      score: "support score",
      holdoutChecked: false,
      notUsedFor: "ranking members or constituents in public",
    },
    learning,
    safety: {
      score: 54,
      openCritical: 2,
      firstThree: ["sign-in by security key for the sheet, operations, February 20"],
    },
  };
}
