import type { Columns, DatasetRecipe } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { GENERATOR, madeBy, pad, randomSource, shuffle } from "./synthetic.js";

const SEED = 20260601;
const PEOPLE = 240;
/** People who signed up a second time, each typing the address or the number a little differently. */
const TWICE = 60;

const FORMS: readonly ((digits: string) => string)[] = [
  (digits) => `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}`,
  (digits) => `+1 ${digits}`,
  (digits) => digits,
];

function columns(): Columns {
  const random = randomSource(SEED);
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    email: `member.${pad(i + 1, 3)}@example.org`,
    // 555-0100 to 555-0199 are kept free for fiction.
    phone: `${["313", "616", "517"][Math.floor(i / 100)]}55501${pad(i % 100, 2)}`,
  }));
  const form = (digits: string): string => FORMS[random.below(FORMS.length)]?.(digits) ?? digits;
  const again = shuffle(random, people)
    .slice(0, TWICE)
    .map(({ email, phone }, i) => ({
      email:
        i % 3 === 0 ? email.toUpperCase() : i % 3 === 1 ? ` ${email} ` : email.replace("member", "Member"),
      phone: form(phone),
    }));
  const rows = shuffle(random, [
    ...people.map(({ email, phone }) => ({ email, phone: form(phone) })),
    ...again,
  ]);
  return {
    row: rows.map((_, i) => i + 1),
    email: rows.map(({ email }) => email),
    phone: rows.map(({ phone }) => phone),
  };
}

/** A sign-up list as people type it. */
export const signUpsAsTyped: DatasetRecipe = {
  description: {
    name: "sign-ups-as-typed",
    title: "300 sign-ups as people typed them (SYNTHETIC)",
    description:
      "A list on which some people stand twice, because they typed their address or number differently.",
    rowOf: "one sign-up",
    producer: "movement-data",
    citation: "movement-data, sign-ups-as-typed, made from its seed.",
    retrieved: "2026-11-24",
    licenses: [OWN_DATA],
    sources: [madeBy("sign-ups-as-typed.ts")],
    fields: [
      { name: "row", type: "integer", description: "Number of the row." },
      { name: "email", type: "string", description: "Invented address at example.org, as typed." },
      {
        name: "phone",
        type: "string",
        description: "Invented number from the range kept for fiction, as typed.",
      },
    ],
    knownFaults: ["Capitals, spaces and four ways to write a number."],
    notFor: ["Contacting anybody: nobody is behind it."],
    truth: {
      seed: SEED,
      generator: GENERATOR,
      planted: ["240 people stand in 300 rows: 60 signed up twice."],
    },
  },
  columns,
};
