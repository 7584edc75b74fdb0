import { exerciseList } from "../../check/exercise.js";

const perHub = 'const hubs = weeks.groupby("hub", "coach").rollup({ last: op.max("week") });';
const alive = "const arms = hubs.derive({ alive: (h) => (h.last >= 12 ? 1 : 0) });";
const effect = '100 * estimateITT(arms, { outcome: "alive", assignment: "coach" }).estimate';
const ofPeople = '100 * estimateITT(people, { outcome: "active", assignment: "coach" }).estimate';
const inSixteen = "const arms = hubs.derive({ alive: (h) => (h.last >= 16 ? 1 : 0) });";

const DATE = "the week that was written down before";
const LARGER = "week 16: it is larger";
const SMALLER = "week 12: it is more careful";

/** A coach for half of the hubs: which rows count, and which week. */
export const coachTasks = exerciseList([
  {
    id: "tests.coach",
    module: "tests",
    title: "Make it: hubs at work in week 12",
    minutes: 5,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "lines",
          label: "Put three of these lines in order: what did a coach do for hubs still at work in week 12?",
          answer: {
            kind: "lines",
            setup: `import { estimateITT, loadDataset } from "movement-data";
import { op } from "arquero";
const weeks = loadDataset("hub-weeks");
const people = loadDataset("hub-people").lookup(weeks, "hub", "coach");`,
            lines: [perHub, alive, effect],
            distractors: [ofPeople, inSixteen],
            result: { kind: "number", expected: 20, unit: "points" },
          },
          mistakes: [
            {
              name: "people",
              when: ofPeople,
              says: "The coin was flipped for hubs, so a row must be a hub.",
              next: "Take the line with arms.",
            },
            {
              name: "last-week",
              when: inSixteen,
              says: "That asks who was at work in week 16.",
              next: "Take the line with 12.",
            },
          ],
        },
        {
          name: "points",
          label: "How many points is that?",
          answer: { kind: "number", expected: 20, unit: "points" },
          mistakes: [
            {
              name: "week-16",
              when: 40,
              says: "40 points is week 16.",
              next: "Ask for week 12.",
            },
            {
              name: "coached",
              when: 70,
              says: "70% is the share at work with a coach.",
              next: "Subtract the share without one.",
            },
            {
              name: "control",
              when: 50,
              says: "50% is the share at work without a coach.",
              next: "Subtract it from the share with one.",
            },
          ],
        },
        {
          name: "report",
          label: "In week 16 it is twice as much. Which week do you report?",
          answer: { kind: "choice", options: [LARGER, SMALLER, DATE], expected: DATE },
          mistakes: [
            {
              name: "larger",
              when: LARGER,
              says: "Whoever picks the larger one looks until something shines.",
            },
            { name: "smaller", when: SMALLER, says: "Picked afterwards, too: only the other way round." },
          ],
        },
      ],
    },
    mistakes: [],
    hints: [
      "First one row for each hub, then who was at work, then the effect.",
      "14 of 20 hubs with a coach were at work in week 12, and 10 of 20 without.",
    ],
    solution: {
      code: `import { estimateITT, loadDataset, show } from "movement-data";
import { op } from "arquero";
const perHub = loadDataset("hub-weeks").groupby("hub", "coach").rollup({ last: op.max("week") });
const arms = perHub.derive({ alive: (h) => (h.last >= 12 ? 1 : 0) });
show(100 * estimateITT(arms, { outcome: "alive", assignment: "coach" }).estimate);
const answer = {
  lines: ${JSON.stringify([perHub, alive, effect], null, 2).replaceAll("\n", "\n  ")},
  points: 20, report: "${DATE}",
};`,
      explanation: "14 of 20 against 10 of 20: 20 points, and anything from −12 to 52 fits.",
    },
    right: "20 points, −12 to 52: with 40 hubs no clear answer. The week is chosen before anybody looks.",
    proof: {
      accepted: [
        { lines: [perHub, alive, effect], points: 20, report: DATE },
        { lines: [perHub, alive, effect].join("\n"), points: "20", report: DATE },
        { lines: 20, points: 20, report: DATE },
      ],
      wrong: [
        { answer: { lines: [perHub, alive, ofPeople], points: 20, report: DATE }, mistake: "people" },
        { answer: { lines: [perHub, inSixteen, effect], points: 20, report: DATE }, mistake: "last-week" },
        { answer: { lines: [perHub, alive, effect], points: 40, report: DATE }, mistake: "week-16" },
        { answer: { lines: [perHub, alive, effect], points: 70, report: DATE }, mistake: "coached" },
        { answer: { lines: [perHub, alive, effect], points: 50, report: DATE }, mistake: "control" },
        { answer: { lines: [perHub, alive, effect], points: 20, report: LARGER }, mistake: "larger" },
        { answer: { lines: [perHub, alive, effect], points: 20, report: SMALLER }, mistake: "smaller" },
      ],
    },
  },
]);
