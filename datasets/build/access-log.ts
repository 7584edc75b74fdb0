import type { Columns, DatasetRecipe } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { dayAfter, GENERATOR, madeBy, pad, pick, randomSource } from "./synthetic.js";

const SEED = 20261101;
const ACCOUNTS = 40;
/** How many people left, and how many of them still have a powerful account. */
const LEAVERS = 9;
const LEAVERS_WITH_POWER = 3;
const TODAY = "2026-11-24";

function columns(): Columns {
  const random = randomSource(SEED);
  const rows = Array.from({ length: ACCOUNTS }, (_, i) => {
    const gone = i < LEAVERS;
    const role = gone
      ? i < LEAVERS_WITH_POWER
        ? "admin"
        : "editor"
      : pick(random, [
          ["admin", 2],
          ["editor", 12],
          ["viewer", 17],
        ]);
    const left = gone ? dayAfter(TODAY, -(20 + random.below(300))) : null;
    const usedAfter = gone && i < 2;
    const lastUsed =
      left === null || usedAfter ? dayAfter(TODAY, -random.below(15)) : dayAfter(left, -random.below(20));
    return { order: random.uniform(), role, left, lastUsed };
  }).sort((a, b) => a.order - b.order);
  return {
    account: rows.map((_, i) => `account-${pad(i + 1, 2)}`),
    role: rows.map(({ role }) => role),
    lastUsed: rows.map(({ lastUsed }) => lastUsed),
    left: rows.map(({ left }) => left),
  };
}

/** The accounts of an invented organization, and who of their people has left. */
export const accessLog: DatasetRecipe = {
  description: {
    name: "access-log",
    title: "Accounts of an organization and who has left (SYNTHETIC)",
    description: "Who can open the member list, when they last did, and who does not work there any more.",
    rowOf: "one account",
    producer: "movement-data",
    citation: "movement-data, access-log, made from its seed.",
    retrieved: "2026-11-24",
    licenses: [OWN_DATA],
    sources: [madeBy("access-log.ts")],
    fields: [
      { name: "account", type: "string", description: "Invented account." },
      {
        name: "role",
        type: "string",
        categories: ["admin", "editor", "viewer"],
        description: "What it may do.",
      },
      { name: "lastUsed", type: "date", description: "Day on which somebody last used it." },
      {
        name: "left",
        type: "date",
        description: "Day on which its person left; missing for those still here.",
      },
    ],
    knownFaults: ["Invented: real logs miss shared passwords, which is the larger problem."],
    notFor: ["Judging a person."],
    truth: {
      seed: SEED,
      generator: GENERATOR,
      planted: [
        "Nine people have left and kept their account; three of these accounts are admins.",
        "Two accounts were used after their person had left.",
      ],
    },
  },
  columns,
};
