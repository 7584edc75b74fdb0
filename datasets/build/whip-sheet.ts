import type { Columns, DatasetRecipe } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { dayAfter, GENERATOR, madeBy, pad, randomSource, shuffle } from "./synthetic.js";

const SEED = 20270111;

/** Name, members, the chance of a yes, and how many of them are hard. */
const TIERS = [
  ["champion", 28, 0.99, 28],
  ["lean yes", 16, 0.8, 3],
  ["undecided", 20, 0.45, 0],
  ["lean no", 18, 0.15, 0],
  ["opposed", 28, 0.02, 0],
] as const;

const HARD_EVIDENCE = ["told our lobbyist", "public statement", "co-sponsor"] as const;
const SOFT_EVIDENCE = ["a colleague says so", "staff sounded friendly", "party lean", "nothing yet"] as const;

function columns(): Columns {
  const random = randomSource(SEED);
  const members = TIERS.flatMap(([tier, count, chance, hard]) =>
    Array.from({ length: count }, (_, i) => ({ tier, chance, hard: i < hard })),
  );
  const rows = shuffle(random, members).map(({ tier, chance, hard }, i) => ({
    seat: `Seat ${pad(i + 1, 3)}`,
    caucus: chance > 0.5 || (tier === "undecided" && random.uniform() < 0.4) ? "governing" : "opposition",
    tier,
    chance,
    evidence: hard ? (HARD_EVIDENCE[random.below(3)] ?? "") : (SOFT_EVIDENCE[random.below(4)] ?? ""),
    lastWord: dayAfter("2026-11-01", random.below(70)),
    hardYes: hard,
  }));
  return {
    seat: rows.map(({ seat }) => seat),
    caucus: rows.map(({ caucus }) => caucus),
    tier: rows.map(({ tier }) => tier),
    chance: rows.map(({ chance }) => chance),
    evidence: rows.map(({ evidence }) => evidence),
    lastWord: rows.map(({ lastWord }) => lastWord),
    hardYes: rows.map(({ hardYes }) => hardYes),
  };
}

/** An invented whip sheet for a chamber of 110. */
export const whipSheet: DatasetRecipe = {
  description: {
    name: "whip-sheet",
    title: "Whip sheet of a chamber of 110 (SYNTHETIC)",
    description:
      "Where each member of an invented chamber stands on a bill, how sure that is, and who says so.",
    rowOf: "one seat",
    producer: "movement-data",
    citation: "movement-data, whip-sheet, made from its seed.",
    retrieved: "2026-11-24",
    licenses: [OWN_DATA],
    sources: [madeBy("whip-sheet.ts")],
    fields: [
      { name: "seat", type: "string", description: "Invented seat; no real member stands behind it." },
      { name: "caucus", type: "string", categories: ["governing", "opposition"], description: "Caucus." },
      {
        name: "tier",
        type: "string",
        categories: ["champion", "lean yes", "undecided", "lean no", "opposed"],
        description: "Where the member stands.",
      },
      {
        name: "chance",
        type: "number",
        unit: "share, 0 to 1",
        description: "The chance of a yes that the tier stands for.",
      },
      { name: "evidence", type: "string", description: "Why the member is in this tier." },
      { name: "lastWord", type: "date", description: "Day of the last evidence." },
      { name: "hardYes", type: "boolean", description: "Publicly committed, or told to our own lobbyist." },
    ],
    knownFaults: ["The chances are choices, not measurements."],
    notFor: ["Any real chamber. A real whip sheet is confidential."],
    truth: {
      seed: SEED,
      generator: GENERATOR,
      planted: [
        "28 champions (0.99), 16 lean yes (0.80), 20 undecided (0.45), 18 lean no (0.15), 28 opposed (0.02).",
        "31 members are a hard yes: all champions and three who lean yes.",
      ],
    },
  },
  columns,
};
