import { columnsOf } from "./columns-of.js";
import type { Columns, DatasetRecipe } from "./description.js";
import { pad, type RandomSource, randomSource, shuffle, successes } from "./synthetic.js";
import { describeSynthetic } from "./synthetic-description.js";

const SEED = 20260921;
const BATCHES = 400;
const HUBS = 40;
const HOURS = [11, 12, 17, 18, 19] as const;
const EVENING = 17;
const DELIVERED = 0.93;
const REPLIES = { evening: 0.055, noon: 0.035 };
const SAYS_YES = { A: 0.3, B: 0.34 };
const OPTS_OUT = { A: 0.008, B: 0.016 };

function draw(random: RandomSource, i: number, script: "A" | "B") {
  const hour = HOURS[random.below(HOURS.length)] ?? EVENING;
  const sent = 40 + random.below(40);
  const delivered = successes(random, sent, DELIVERED);
  const replied = successes(random, delivered, hour >= EVENING ? REPLIES.evening : REPLIES.noon);
  const yes = successes(random, replied, SAYS_YES[script]);
  const optOut = successes(random, delivered - replied, OPTS_OUT[script]);
  const hub = `Hub ${pad(1 + random.below(HUBS), 2)}`;
  return { batch: `T${pad(i + 1, 3)}`, hub, hour, script, sent, delivered, replied, yes, optOut };
}

function columns(): Columns {
  const random = randomSource(SEED);
  const lot = shuffle(
    random,
    Array.from({ length: BATCHES }, (_, i) => (i < BATCHES / 2 ? "A" : "B")),
  );
  const rows = lot.map((script, i) => draw(random, i, script));
  return columnsOf(rows, ["batch", "hub", "hour", "script", "sent", "delivered", "replied", "yes", "optOut"]);
}

/** Invented texts in batches; the script by lot. */
export const textBank: DatasetRecipe = {
  description: describeSynthetic({
    name: "text-bank",
    title: "Text bank: 400 batches of two scripts (SYNTHETIC)",
    description:
      "Texts that an invented network sent in batches with one of two scripts, by lot: who replied, who said yes, who wants no more.",
    rowOf: "one batch of texts",
    retrieved: "2026-11-28",
    fields: [
      { name: "batch", type: "string", description: "Invented number of the batch." },
      { name: "hub", type: "string", description: "The hub that sent it." },
      { name: "hour", type: "integer", unit: "hour of the day, 0-23", description: "Hour of sending." },
      { name: "script", type: "string", categories: ["A", "B"], description: "The script, by lot." },
      { name: "sent", type: "integer", unit: "texts", description: "Texts sent." },
      { name: "delivered", type: "integer", unit: "texts", description: "Texts that arrived." },
      { name: "replied", type: "integer", unit: "people", description: "People who answered anything." },
      { name: "yes", type: "integer", unit: "people", description: "People who said yes to the ask." },
      {
        name: "optOut",
        type: "integer",
        unit: "people",
        description: "People who asked for no more texts; they are not among those who replied.",
      },
    ],
    knownFaults: [
      "The lot fell on batches: count batches, not texts, when you ask how sure a difference is.",
      "The cost of somebody who opts out lies in later texts, which are not in it.",
    ],
    truth: {
      seed: SEED,
      planted: [
        `Of the texts ${100 * DELIVERED}% arrive. Of those ${(100 * REPLIES.noon).toFixed(1)}% are answered at noon, ${(100 * REPLIES.evening).toFixed(1)}% from ${EVENING}:00.`,
        `Of those who reply ${100 * SAYS_YES.A}% say yes to script A, ${100 * SAYS_YES.B}% to script B.`,
        `Of those who do not reply ${100 * OPTS_OUT.A}% opt out after script A, ${100 * OPTS_OUT.B}% after script B. The hub has no effect.`,
      ],
    },
  }),
  columns,
};
