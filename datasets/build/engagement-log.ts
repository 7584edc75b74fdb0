import type { Columns, DatasetRecipe } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { dayAfter, GENERATOR, madeBy, pad, randomSource } from "./synthetic.js";

const SEED = 20260105;
const START = "2026-01-05";
const PEOPLE = 4000;
const WEEKS = 26;
/** Act, and the share of those on the rung before who ever do it. */
const RUNGS = [
  ["signed a petition", 0.45],
  ["came to an event", 0.2],
  ["worked a shift", 0.5],
  ["led a team", 0.25],
] as const;
/** Weekly chance to be active again for those who signed, by the month of joining: from March to April it fell. */
const STAYING = [0.3, 0.3, 0.34, 0.22, 0.24, 0.24, 0.24] as const;

function columns(): Columns {
  const random = randomSource(SEED);
  const rows: { person: string; joined: string; act: string; date: string }[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const person = `P${pad(i + 1, 4)}`;
    const week = random.below(WEEKS);
    const joined = dayAfter(START, 7 * week + random.below(7));
    const add = (act: string, days: number): void => {
      if (week + Math.floor(days / 7) < WEEKS)
        rows.push({ person, joined, act, date: dayAfter(joined, days) });
    };
    add("joined the list", 0);
    let day = 0;
    let climbing = true;
    for (const [act, chance] of RUNGS) {
      climbing &&= random.uniform() < chance;
      day += 1 + random.below(20);
      if (climbing) add(act, day);
      else break;
      if (act !== "signed a petition") continue;
      const staying = STAYING[Number(joined.slice(5, 7)) - 1] ?? 0.24;
      for (let later = 1; later <= 8; later++) {
        if (random.uniform() < staying) add("signed a petition", 7 * later + random.below(3));
      }
    }
  }
  rows.sort((a, b) => (a.date === b.date ? (a.person < b.person ? -1 : 1) : a.date < b.date ? -1 : 1));
  return {
    person: rows.map(({ person }) => person),
    joined: rows.map(({ joined }) => joined),
    act: rows.map(({ act }) => act),
    date: rows.map(({ date }) => date),
  };
}

/** Half a year of an invented organization: who joined and what they did. */
export const engagementLog: DatasetRecipe = {
  description: {
    name: "engagement-log",
    title: "Half a year of 4,000 people (SYNTHETIC)",
    description: "Every act that an invented organization noticed, with its day.",
    rowOf: "one act of one person",
    producer: "movement-data",
    citation: "movement-data, engagement-log, made from its seed.",
    retrieved: "2026-11-24",
    licenses: [OWN_DATA],
    sources: [madeBy("engagement-log.ts")],
    fields: [
      { name: "person", type: "string", description: "Invented number of the person." },
      { name: "joined", type: "date", description: "Day on which the person joined the list." },
      {
        name: "act",
        type: "string",
        categories: ["joined the list", ...RUNGS.map(([act]) => act)],
        description: "What was noticed.",
      },
      { name: "date", type: "date", description: "Day of the act." },
    ],
    knownFaults: [
      "The last act is of 11 July 2026, the last joining of 5 July: people who joined late had less time to climb.",
      "It holds what was noticed. A friend who brought three others is not in it.",
    ],
    notFor: ["Comparing with a real organization."],
    truth: {
      seed: SEED,
      generator: GENERATOR,
      planted: [
        "Of those who join 45% ever sign, of those who sign 20% come, of those who come 50% work a shift, of those 25% lead.",
        "Of the people who joined in March and signed, 34% are active in a week; of those who joined in April, 22%.",
      ],
    },
  },
  columns,
};
