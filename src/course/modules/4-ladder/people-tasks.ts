import { exerciseList } from "../../check/exercise.js";
import type { Row } from "../../check/rows-of.js";

const asked = ["name", "phone", "license number", "seats", "birth date", "ZIP code", "health", "photo"];
const begin = asked.map((field) => ({ field, use: "", owner: "", deleteBy: "" }));
const keeps = (rows: readonly Row[], word: RegExp): boolean =>
  rows.some(({ field }) => word.test(String(field)));
const kept = (field: string, use: string) => ({ field, use, owner: "ride lead", deleteBy: "2026-11-30" });
const goodForm = [
  kept("name", "greet the driver"),
  kept("phone", "call on the day"),
  kept("seats", "plan the rides"),
  kept("ZIP code", "match driver and riders"),
];

/** Tasks on asking people, telling them apart, and asking them no more than is used. */
export const peopleTasks = exerciseList([
  {
    id: "m4.asks",
    module: "4",
    title: "Forty people in the room",
    ask: "How many people do you have to ask personally, so that 40 come?",
    minutes: 3,
    answer: { kind: "number", expected: 179, tolerance: 1 },
    mistakes: [
      {
        name: "sign-ups-only",
        when: 113,
        says: "So many asks bring 40 sign-ups. They must also come.",
        next: "Divide by the share of the sign-ups who come, too.",
      },
      {
        name: "come-only",
        when: 64,
        within: 0.6,
        says: "64 sign-ups bring 40 people. They must first sign up.",
        next: "Divide by the share of the asks that sign up, too.",
      },
      {
        name: "without-mail",
        when: 40 / (805 / 966) / (966 / 2725),
        within: 1,
        says: "That divides all who came by the personal sign-ups alone. came counts people of both kinds of sign-up.",
        next: "Add signedUpByMail to the sign-ups before you divide came by them.",
      },
      {
        name: "in-the-room",
        when: 40,
        says: "40 are the people in the room. Not everybody whom you ask signs up, and not all of those come.",
        next: "Divide 40 by one share, and the result by the other.",
      },
      {
        name: "mixed-with-mail",
        when: (answer: number) => answer > 700 && answer < 1300,
        says: "That mixes personal asks with mail, which brings one sign-up in 70.",
        next: "Count only the people who were asked personally.",
      },
      {
        name: "multiplied",
        when: (answer: number) => answer < 20,
        says: "That multiplies by the two shares: you would ask fewer people than you want to see.",
        next: "Divide 40 by one share, and the result by the other.",
      },
    ],
    hints: [
      "Two things are lost on the way: some do not sign up, and some who sign up do not come.",
      "Divide 40 by the share who come, then by the share who sign up, and round up.",
    ],
    solution: {
      code: `import { loadDataset } from "movement-data";
import { op } from "arquero";
const sums = loadDataset("host-events").rollup({
  personal: op.sum("askedPersonally"), signed: op.sum("signedUpPersonally"),
  mailed: op.sum("signedUpByMail"), came: op.sum("came"),
});
const of = (name) => sums.get(name, 0);
Math.ceil(40 / (of("came") / (of("signed") + of("mailed"))) / (of("signed") / of("personal")))`,
      explanation: "40 ÷ 63.1% who come = 64 sign-ups; 64 ÷ 35.4% who sign up when asked = 179 asks.",
    },
    right: "179 asks for 40 people. Five hosts with 36 names each, or one host with a hard month.",
    proof: {
      accepted: [179, "179", 180, 178.9],
      wrong: [
        { answer: 113, mistake: "sign-ups-only" },
        { answer: "40", mistake: "in-the-room" },
        { answer: 64, mistake: "come-only" },
        { answer: 136, mistake: "without-mail" },
        { answer: "135", mistake: "without-mail" },
        { answer: 788, mistake: "mixed-with-mail" },
        { answer: 9, mistake: "multiplied" },
      ],
    },
  },
  {
    id: "m4.phones",
    module: "4",
    title: "One phone, many spellings",
    ask: "How many different phone numbers are there as typed, and how many of them are only another spelling?",
    minutes: 3,
    answer: {
      kind: "numbers",
      fields: [
        { name: "asTyped", label: "different as typed", expected: 283 },
        { name: "spellings", label: "only another spelling", expected: 43 },
      ],
    },
    mistakes: [
      {
        name: "rows",
        when: { asTyped: 300 },
        says: "300 is the number of rows.",
        next: "Count the different ones: new Set(…).size.",
      },
      {
        name: "the-tidy-ones",
        when: { spellings: 240 },
        says: "So many are left when all are tidied. How many spellings too many were there?",
        next: "Subtract the tidy ones from those as typed.",
      },
      {
        name: "no-difference",
        when: { spellings: 0 },
        says: "Dots, brackets and +1 make another text of the same phone.",
        next: "Tidy each number with normalizePhone, and count again.",
      },
      {
        name: "tidied-already",
        when: { asTyped: 240 },
        says: "240 are left when all are tidied. Here they count as they were typed.",
        next: "Count the different texts before you tidy them.",
      },
      {
        name: "first-box-again",
        when: { spellings: 283 },
        says: "283 is what the first box asks for. How many of these are the same phone once more?",
        next: "Subtract the tidy ones from those as typed.",
      },
      {
        name: "same-text-twice",
        when: { spellings: 17 },
        says: "17 are rows in which the very same text stands again. That is no other spelling.",
        next: "Subtract the tidy ones from those as typed.",
      },
      {
        name: "rows-less-phones",
        when: { spellings: 60 },
        says: "60 are all rows too many, those that were typed alike among them.",
        next: "Subtract the tidy ones from those as typed.",
      },
    ],
    hints: [
      "Count the different texts first; then tidy each with normalizePhone and count again.",
      "phones.map((one) => normalizePhone(one)) tidies them all.",
    ],
    solution: {
      code: `import { loadDataset, normalizePhone } from "movement-data";
const all = [...loadDataset("sign-ups-as-typed").array("phone")];
const different = new Set(all).size;
const tidy = new Set(all.map((one) => normalizePhone(one))).size;
const answer = [different, different - tidy];`,
      explanation:
        "283 different texts, and 240 different phones when they are tidied: 43 are other spellings.",
    },
    right: "283 texts for 240 phones. A texting tool would have written to 43 people twice.",
    proof: {
      accepted: [[283, 43], { asTyped: "283", spellings: 43 }],
      wrong: [
        { answer: [300, 60], mistake: "rows" },
        { answer: [283, 240], mistake: "the-tidy-ones" },
        { answer: [283, 0], mistake: "no-difference" },
        { answer: [240, 43], mistake: "tidied-already" },
        { answer: [283, 283], mistake: "first-box-again" },
        { answer: [283, 17], mistake: "same-text-twice" },
        { answer: [283, 60], mistake: "rows-less-phones" },
      ],
    },
  },
  {
    id: "m4.form",
    module: "4",
    title: "What the form may ask",
    ask: "A form for volunteer drivers asks eight things. Delete what you do not need; give each field that stays a use, an owner and the day on which it is deleted.",
    minutes: 4,
    stretch: true,
    answer: {
      kind: "records",
      each: "field",
      count: 4,
      begin,
      fields: [
        {
          name: "field",
          type: "text",
          label: "Field",
          ask: "Which field is it?",
          says: "There is no name: which field is it?",
        },
        {
          name: "use",
          type: "text",
          label: "Use",
          ask: "What is it for?",
          says: "There is no use: what is it for?",
        },
        {
          name: "owner",
          type: "text",
          label: "Owner",
          ask: "Which role looks after it?",
          says: "There is no owner: which role looks after it?",
        },
        {
          name: "deleteBy",
          type: "date",
          label: "Deleted on",
          ask: "Until when do you need it?",
          says: "There is no date: then it stays for ever.",
        },
      ],
    },
    mistakes: [
      {
        name: "kept-health",
        when: (rows: readonly Row[]) => keeps(rows, /health/i),
        says: 'What is written about health can hurt somebody. Ask "anything we should know?" by phone.',
        next: "Delete the row.",
      },
      {
        name: "kept-too-much",
        when: (rows: readonly Row[]) => rows.length > 5 || keeps(rows, /photo|birth/i),
        says: "A driver can drive without a photo and a birth date. At least three of the eight can go.",
        next: "Delete what nobody uses on the day.",
      },
      {
        name: "cannot-drive",
        when: (rows: readonly Row[]) =>
          ![/name/i, /phone/i, /seat/i, /zip/i].every((word) => keeps(rows, word)),
        says: "Without a name, a phone, the seats and the ZIP code nobody can plan a ride.",
        next: "Keep these four.",
      },
      {
        name: "half-a-row",
        when: (rows: readonly Row[]) =>
          rows.some((one) => [one.use, one.owner, one.deleteBy].some((text) => String(text ?? "") === "")),
        says: "One field stays without a use, an owner or a date.",
        next: "Fill its row, or delete it.",
      },
    ],
    hints: [
      "Think of the day of the ride: what does the driver's contact have to know?",
      "Name, phone, seats and ZIP code plan a ride. The rest needs a good reason.",
    ],
    solution: {
      code: `const answer = [
  { field: "name", use: "greet the driver", owner: "ride lead", deleteBy: "2026-11-30" },
  { field: "phone", use: "call on the day", owner: "ride lead", deleteBy: "2026-11-30" },
  { field: "seats", use: "plan the rides", owner: "ride lead", deleteBy: "2026-11-30" },
  { field: "ZIP code", use: "match driver and riders", owner: "ride lead", deleteBy: "2026-11-30" },
];`,
      explanation:
        "Four fields, each with a use, an owner and a date. A license can be looked at on the day: nobody has to keep its number.",
    },
    right: "Every field that stays has a use, an owner and an end. What you do not hold cannot leak.",
    proof: {
      accepted: [goodForm, [...goodForm, kept("license number", "the insurer asks for it")]],
      wrong: [
        { answer: [...goodForm, kept("health", "to be careful")], mistake: "kept-health" },
        { answer: [...goodForm, kept("photo", "to be known")], mistake: "kept-too-much" },
        { answer: [...goodForm.slice(1), kept("license number", "the insurer")], mistake: "cannot-drive" },
        {
          answer: [...goodForm, { field: "license number", use: "the insurer", owner: "", deleteBy: "" }],
          mistake: "half-a-row",
        },
        ...["field", "use", "owner", "deleteBy"].map((name) => ({
          answer: goodForm.map((one, i) => (i === 0 ? { ...one, [name]: "" } : one)),
          mistake: `no-${name}`,
        })),
      ],
    },
  },
]);
