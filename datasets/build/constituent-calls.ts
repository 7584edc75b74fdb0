import { columnsOf } from "./columns-of.js";
import type { Columns, DatasetRecipe } from "./description.js";
import { dayAfter, pad, type RandomSource, randomSource } from "./synthetic.js";
import { describeSynthetic } from "./synthetic-description.js";

const SEED = 20270201;
const CALLS = 1500;
const START = "2027-02-01";
/** Districts of the Michigan House, the most called first. */
const DISTRICTS = [54, 55, 109, 44, 46, 31, 76, 22, 103, 48] as const;
const SKEW = 1.8;
const NO_ADDRESS = 0.1;
/** Share of the matched whose address is drawn in the district of the ZIP; the others fall anywhere. */
const SAME = 0.81;
const CHANNELS = ["text link", "patch-through", "phone bank"] as const;
const COMPLETES = { "text link": 0.22, "patch-through": 0.48, "phone bank": 0.7 };
const OWN_WORDS = { "text link": 0.15, "patch-through": 0.4, "phone bank": 0.75 };

function draw(random: RandomSource, i: number) {
  const place = Math.min(9, Math.floor(DISTRICTS.length * random.uniform() ** SKEW));
  const districtByZip = DISTRICTS[place] ?? null;
  const districtByAddress = byAddress(random, districtByZip);
  const how = CHANNELS[random.below(CHANNELS.length)] ?? "text link";
  const completed = random.uniform() < COMPLETES[how];
  const ownWords = completed && random.uniform() < OWN_WORDS[how];
  const day = dayAfter(START, random.below(28));
  const hour = 9 + random.below(9);
  const call = `C${pad(i + 1, 4)}`;
  return { call, day, hour, districtByZip, districtByAddress, how, completed, ownWords };
}

function byAddress(random: RandomSource, byZip: number | null): number | null {
  if (random.uniform() < NO_ADDRESS) return null;
  return random.uniform() < SAME ? byZip : (DISTRICTS[random.below(DISTRICTS.length)] ?? null);
}

function columns(): Columns {
  const random = randomSource(SEED);
  const rows = Array.from({ length: CALLS }, (_, i) => draw(random, i));
  return columnsOf(rows, [
    "call",
    "day",
    "hour",
    "districtByZip",
    "districtByAddress",
    "how",
    "completed",
    "ownWords",
  ]);
}

/** Invented calls to members of a real chamber's districts. */
export const constituentCalls: DatasetRecipe = {
  description: describeSynthetic({
    name: "constituent-calls",
    title: "1,500 calls from ten districts to their members (SYNTHETIC)",
    description:
      "Invented calls of constituents. The district numbers are those of the Michigan House, so that they join michigan-districts-2022; no call was ever made.",
    rowOf: "one call",
    retrieved: "2026-11-28",
    fields: [
      { name: "call", type: "string", description: "Invented number of the call." },
      { name: "day", type: "date", description: "Day of the call." },
      { name: "hour", type: "integer", unit: "hour of the day, 0-23", description: "Hour of the call." },
      {
        name: "districtByZip",
        type: "integer",
        description: "District that the caller's ZIP code points to.",
      },
      {
        name: "districtByAddress",
        type: "integer",
        description: "District that the caller's address lies in; missing where no address was matched.",
      },
      { name: "how", type: "string", categories: CHANNELS, description: "How the call came about." },
      { name: "completed", type: "boolean", description: "Whether the office was reached." },
      {
        name: "ownWords",
        type: "boolean",
        description: "Whether the caller told a story of their own; false for every call not completed.",
      },
    ],
    knownFaults: [
      "One call in ten has no matched address: a count by address leaves it out.",
      "Real lines of ZIP codes and districts were not used: which ZIP is wrong is drawn.",
    ],
    notFor: [
      "Any claim about a real member, district or constituent: every call is invented. Say SYNTHETIC on every chart.",
    ],
    truth: {
      seed: SEED,
      planted: [
        `${100 * NO_ADDRESS}% have no matched address. Of the others ${Math.round(100 * SAME)}% lie in the district of their ZIP code; the rest fall on the ten districts alike, so that about one in ten of them is right by luck: the ZIP is wrong for 17.1%.`,
        `A call is completed with a chance of ${CHANNELS.map((how) => `${COMPLETES[how]} (${how})`).join(", ")}.`,
        `A completed call has words of one's own with a chance of ${CHANNELS.map((how) => `${OWN_WORDS[how]} (${how})`).join(", ")}.`,
        `District ${DISTRICTS[0]} is called most and ${DISTRICTS.at(-1)} least; day and hour have no effect.`,
      ],
    },
  }),
  columns,
};
