import { exerciseList } from "../../check/exercise.js";
import { provenanceMistakes } from "./provenance-mistakes.js";

const goodNote = {
  name: "County estimates 2019 to 2023",
  producer: "US Census Bureau",
  url: "https://github.com/OpenIntroStat/openintro",
  license: "US government work, not subject to copyright",
  retrieved: "2026-11-23",
  rowOf: "one county, in Connecticut one planning region",
  steps: ["joined to the votes of 2024 by code"],
  limits: "It has no margins of error and says nothing about a single person.",
};

/** Tasks on what a record leaves out, and on the note that goes with a table. */
export const recordTasks = exerciseList([
  {
    id: "m5.need",
    module: "5",
    title: "Find the mistake: need is falling",
    minutes: 3,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "why",
          label: '"Cases fell from 48,486 in 2015 to 18,820 in 2021: need is falling." What is wrong?',
          answer: {
            kind: "choice",
            options: [
              "nothing: need is falling",
              "in the pandemic people stayed away",
              "in 2024 need is nearly gone",
              "fewer offices write their cases down",
            ],
            expected: "fewer offices write their cases down",
          },
          mistakes: [
            {
              name: "taken-as-true",
              when: "nothing: need is falling",
              says: "The sums are right. But who wrote the cases down? Count the offices.",
              next: "Put 100 in place of 1 in the cell above, and read the column offices.",
            },
            {
              name: "pandemic",
              when: "in the pandemic people stayed away",
              says: "That is a guess. Check first who still writes cases down.",
              next: "Put 100 in place of 1 in the cell above, and read the column offices.",
            },
            {
              name: "end-of-file",
              when: "in 2024 need is nearly gone",
              says: "2024 holds seven offices, and the file stops in January 2025. It is no year to compare.",
              next: "Look at the offices of 2015 and of 2021.",
            },
          ],
          right: "Yes: 45 offices wrote a hundred cases or more in 2015, and 25 in 2021.",
        },
        {
          name: "instead",
          label: "What may be said in its place? Write a sentence.",
          answer: {
            kind: "written",
            rubric: [
              "It speaks of cases that were written down, not of need.",
              "It says how many offices wrote them, or that their number fell.",
              "It claims nothing that the file cannot see.",
            ],
          },
          mistakes: [],
        },
      ],
    },
    mistakes: [],
    hints: [
      "A record has two authors: the person who asks, and the office that writes it down.",
      "How many offices wrote a hundred cases or more, in 2015 and in 2021?",
    ],
    solution: {
      code: `const answer = {
  why: "fewer offices write their cases down",
  instead: "25 offices wrote a hundred cases or more in 2021, 45 in 2015; need itself is not in the file.",
};`,
      explanation:
        "Offices with a hundred cases or more fell from 45 to 25. What fell is first of all the writing.",
    },
    right:
      "45 offices became 25. A file of requests shows who asked, and who wrote it down: never need itself.",
    proof: {
      accepted: [
        { why: "fewer offices write their cases down", instead: "Fewer cases were written down." },
        ["Fewer offices write their cases down", "We cannot see need in it."],
      ],
      wrong: [
        {
          answer: { why: "nothing: need is falling", instead: "Need fell by half." },
          mistake: "taken-as-true",
        },
        {
          answer: { why: "in the pandemic people stayed away", instead: "People stayed at home." },
          mistake: "pandemic",
        },
        {
          answer: { why: "in 2024 need is nearly gone", instead: "Nobody asks any more." },
          mistake: "end-of-file",
        },
      ],
    },
  },
  {
    id: "m5.provenance",
    module: "5",
    title: "A note that others can check",
    ask: "Write a note on the county estimates that others can check.",
    minutes: 3,
    stretch: true,
    answer: {
      kind: "records",
      each: "note",
      count: 1,
      fields: [
        { name: "name", type: "text", label: "Name", says: "Give the table a name." },
        { name: "producer", type: "text", label: "Producer", says: "Say who made the data." },
        { name: "url", type: "text", label: "Address", says: "Give the address of the page or file." },
        { name: "license", type: "text", label: "License", says: "Name the license." },
        {
          name: "retrieved",
          type: "date",
          label: "Taken on",
          says: 'Write the day on which you took it, such as "2026-11-24".',
        },
        { name: "rowOf", type: "text", label: "One row is", says: "Say what one row is." },
        {
          name: "limits",
          type: "text",
          label: "Limits",
          says: "Say in a sentence what the table cannot tell.",
        },
      ],
      lists: [
        { name: "steps", label: "Steps", says: "List what was done to the table, or that nothing changed." },
      ],
    },
    mistakes: provenanceMistakes,
    hints: [
      "Run checkProvenance(note): it says what is missing, field by field.",
      "The source is a web page, the license has a name, the day is written as 2026-11-24.",
    ],
    solution: {
      code: `const answer = {
  name: "County estimates 2019 to 2023", producer: "US Census Bureau",
  url: "https://github.com/OpenIntroStat/openintro",
  license: "US government work, not subject to copyright", retrieved: "2026-11-23",
  rowOf: "one county, in Connecticut one planning region",
  steps: ["joined to the votes of 2024 by code"],
  limits: "It has no margins of error and says nothing about a single person.",
};`,
      explanation:
        "Somebody who reads this note can open the source, knows what they may do, and knows what was changed.",
    },
    right: "Somebody else can now find, check and use what you used.",
    proof: {
      accepted: [goodNote],
      wrong: [
        { answer: { ...goodNote, url: "downloads/votes.csv" }, mistake: "url-is-no-page" },
        { answer: { ...goodNote, license: "public" }, mistake: "no-license" },
        { answer: { ...goodNote, steps: [] }, mistake: "no-steps" },
        { answer: { ...goodNote, limits: "few rows" }, mistake: "limits-too-short" },
        { answer: { ...goodNote, name: "" }, mistake: "no-name" },
        { answer: { ...goodNote, producer: "" }, mistake: "no-producer" },
        { answer: { ...goodNote, url: "" }, mistake: "no-url" },
        { answer: { ...goodNote, retrieved: "last spring" }, mistake: "no-retrieved" },
        { answer: { ...goodNote, rowOf: "" }, mistake: "no-rowOf" },
        { answer: { ...goodNote, limits: "" }, mistake: "no-limits" },
      ],
    },
  },
]);
