import type { Columns, DatasetRecipe } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { GENERATOR, madeBy, pad, pick, type RandomSource, randomSource, shuffle } from "./synthetic.js";

const SEED = 20261123;
const MEMBERS = 6000;
/** Members who would call after the plain text, and those who would call only after the other one. */
const CALL_ANYWAY = 120;
const CALL_ONLY_WITH_NAME = 30;

const PAST_ACTIONS = [0, 1, 2, 3, 4, 5] as const;
const WEIGHTS = [40, 25, 15, 10, 6, 4] as const;

interface Member {
  readonly memberId: string;
  readonly joined: number;
  readonly language: string;
  readonly pastActions: number;
}

function draw(random: RandomSource, row: number): Member {
  return {
    memberId: `M${pad(row + 1, 4)}`,
    joined: 2019 + random.below(8),
    language: pick(random, [
      ["English", 78],
      ["Spanish", 16],
      ["Arabic", 6],
    ]),
    pastActions: pick(
      random,
      PAST_ACTIONS.map((actions, i) => [actions, WEIGHTS[i] ?? 1] as const),
    ),
  };
}

/** Members who did more before call more often: twice the tickets for each past action. */
function callers(random: RandomSource, members: readonly Member[], count: number): readonly string[] {
  const tickets = members.flatMap(({ memberId, pastActions }) =>
    Array.from({ length: 1 + 2 * pastActions }, () => memberId),
  );
  return [...new Set(shuffle(random, tickets))].slice(0, count);
}

function columns(): Columns {
  const random = randomSource(SEED);
  const members = Array.from({ length: MEMBERS }, (_, row) => draw(random, row));
  const chosen = callers(random, members, CALL_ANYWAY + CALL_ONLY_WITH_NAME);
  const anyway = new Set(chosen.slice(0, CALL_ANYWAY));
  const either = new Set(chosen);
  return {
    memberId: members.map(({ memberId }) => memberId),
    joined: members.map(({ joined }) => joined),
    language: members.map(({ language }) => language),
    pastActions: members.map(({ pastActions }) => pastActions),
    callsIfPlain: members.map(({ memberId }) => (anyway.has(memberId) ? 1 : 0)),
    callsIfNamed: members.map(({ memberId }) => (either.has(memberId) ? 1 : 0)),
  };
}

/** An invented membership with both answers: what each member does after either text. */
export const twoTexts: DatasetRecipe = {
  description: {
    name: "two-texts",
    title: "6,000 members and what each would do after either of two texts (SYNTHETIC)",
    description:
      "An invented list to test two texts on. Because it is made up, it holds both answers of each member; in life you see one.",
    rowOf: "one member",
    producer: "movement-data",
    citation: "movement-data, two-texts, made from its seed.",
    retrieved: "2026-11-24",
    licenses: [OWN_DATA],
    sources: [madeBy("two-texts.ts")],
    fields: [
      { name: "memberId", type: "string", description: "Invented number of the member." },
      { name: "joined", type: "integer", unit: "year", description: "Year of joining." },
      {
        name: "language",
        type: "string",
        categories: ["English", "Spanish", "Arabic"],
        description: "Language of the member's texts.",
      },
      {
        name: "pastActions",
        type: "integer",
        unit: "actions",
        description: "Actions taken in the last year.",
      },
      {
        name: "callsIfPlain",
        type: "integer",
        unit: "1 yes, 0 no",
        description: "Whether the member calls the office after the plain text.",
      },
      {
        name: "callsIfNamed",
        type: "integer",
        unit: "1 yes, 0 no",
        description: "Whether the member calls the office after the text with a friend's name.",
      },
    ],
    knownFaults: ["Nobody in life ever sees both answers of one person."],
    notFor: ["Planning: the rates are invented."],
    truth: {
      seed: SEED,
      generator: GENERATOR,
      planted: [
        "Of 6,000 members 120 (2.0%) call after the plain text and 150 (2.5%) after the one with a friend's name: the true effect is half a point.",
        "Nobody is put off by the friend's name.",
        "Members with more past actions call more often, after either text.",
      ],
    },
  },
  columns,
};
