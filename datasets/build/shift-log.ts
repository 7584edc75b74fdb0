import type { Columns, DatasetRecipe } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { dayAfter, GENERATOR, madeBy, pad, randomSource } from "./synthetic.js";

const SEED = 20260914;
const START = "2026-09-14";
const WEEKS = 3;
const SIGN_UPS_A_WEEK = 110;
const FLAKE = 0.35;
const CONTACT_RATE = 0.22;
const ATTEMPTS_AN_HOUR = 15;
const HOURS = 3;

function columns(): Columns {
  const random = randomSource(SEED);
  const rows = Array.from({ length: WEEKS * SIGN_UPS_A_WEEK }, (_, i) => {
    const week = 1 + Math.floor(i / SIGN_UPS_A_WEEK);
    const worked = random.uniform() >= FLAKE;
    const attempts = worked ? ATTEMPTS_AN_HOUR * HOURS - 8 + random.below(17) : 0;
    const contacts = Array.from({ length: attempts }, () => random.uniform()).filter(
      (u) => u < CONTACT_RATE,
    ).length;
    return {
      shiftId: `S${pad(i + 1, 3)}`,
      week,
      date: dayAfter(START, 7 * (week - 1) + random.below(7)),
      worked,
      attempts,
      contacts,
    };
  });
  return {
    shiftId: rows.map(({ shiftId }) => shiftId),
    week: rows.map(({ week }) => week),
    date: rows.map(({ date }) => date),
    worked: rows.map(({ worked }) => worked),
    attempts: rows.map(({ attempts }) => attempts),
    contacts: rows.map(({ contacts }) => contacts),
  };
}

/** Three weeks of an invented canvass: who signed up, who came, what they did. */
export const shiftLog: DatasetRecipe = {
  description: {
    name: "shift-log",
    title: "Shift log of the first three of six weeks (SYNTHETIC)",
    description: "Every shift that somebody signed up for, whether it was worked, and what came of it.",
    rowOf: "one shift that somebody signed up for",
    producer: "movement-data",
    citation: "movement-data, shift-log, made from its seed.",
    retrieved: "2026-11-24",
    licenses: [OWN_DATA],
    sources: [madeBy("shift-log.ts")],
    fields: [
      { name: "shiftId", type: "string", description: "Invented number of the shift." },
      { name: "week", type: "integer", unit: "week", description: "Week of the campaign, from 1." },
      { name: "date", type: "date", description: "Day of the shift." },
      { name: "worked", type: "boolean", description: "Whether the person came." },
      { name: "attempts", type: "integer", unit: "doors", description: "Doors knocked; 0 when nobody came." },
      {
        name: "contacts",
        type: "integer",
        unit: "people",
        description: "Voters who answered at least one question.",
      },
    ],
    knownFaults: ["Invented: real shifts differ more between days and places."],
    notFor: ["Planning: use your own last three weeks."],
    truth: {
      seed: SEED,
      generator: GENERATOR,
      planted: [
        "35% of the sign-ups do not come.",
        "A shift of three hours knocks 37 to 53 doors, 45 on average.",
        "22% of the doors are contacts.",
      ],
    },
  },
  columns,
};
