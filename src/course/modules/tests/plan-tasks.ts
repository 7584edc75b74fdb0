import { exerciseList } from "../../check/exercise.js";
import type { Row } from "../../check/rows-of.js";

/** The page that is written before anybody is contacted. */
export const planTasks = exerciseList([
  {
    id: "tests.one-page-plan",
    module: "tests",
    title: "Your one-page plan",
    minutes: 5,
    stretch: true,
    answer: {
      kind: "records",
      each: "plan",
      count: 1,
      fields: [
        { name: "question", type: "text", label: "Question", says: "Which question will the test answer?" },
        {
          name: "unit",
          type: "text",
          label: "Unit",
          says: "For whom is the coin flipped: a person, a home, a turf?",
        },
        { name: "outcome", type: "text", label: "Outcome", says: "Name the one outcome that decides." },
        {
          name: "people",
          type: "number",
          label: "People",
          says: "How many people are in all arms together?",
        },
        {
          name: "smallestEffect",
          type: "number",
          label: "Smallest effect",
          says: "Which effect would change what you do? Write 1 point as 0.01.",
        },
        {
          name: "stoppingRule",
          type: "text",
          label: "Stopping rule",
          says: "When do you look, and when do you stop?",
        },
        {
          name: "ethics",
          type: "text",
          label: "Ethics",
          says: "Who could be harmed, and what do you do about it?",
        },
      ],
    },
    mistakes: [
      {
        name: "until-it-shines",
        when: (rows: readonly Row[]) =>
          rows.some((row) => /signific|until (it|we|one)|as soon as/i.test(String(row.stoppingRule))),
        says: "Stopping when the result looks good is many looks: false alarms add up.",
        next: "Name a day, and look once.",
      },
      {
        name: "several-outcomes",
        when: (rows: readonly Row[]) => rows.some((row) => /\band\b|,|;/i.test(String(row.outcome))),
        says: "That names several outcomes. One of them will shine by chance.",
        next: "Choose the one that decides; the others are extra.",
      },
      {
        name: "effect-in-percent",
        when: (rows: readonly Row[]) => rows.some((row) => Number(row.smallestEffect) >= 1),
        says: "An effect of 1 would be 100 points.",
        next: "Write one point as 0.01.",
      },
    ],
    hints: ["Write it for a test that you could run next month.", "One outcome, one day on which you look."],
    solution: {
      code: `const answer = { question: "Does a friend's name in the text bring more calls?", unit: "member", outcome: "called the office within a week", people: 6000, smallestEffect: 0.01, stoppingRule: "One look, seven days after the last text.", ethics: "Members opted in, both texts are true, nobody loses a service." };`,
      explanation:
        "Seven lines that are written before the data exist are worth more than seventy written after.",
    },
    right: "That fits on one page. Put a date on it and send it to a friend before the first text goes out.",
    proof: {
      accepted: [
        {
          question: "Do evening doors open more often?",
          unit: "turf",
          outcome: "door opened",
          people: "4,000",
          smallestEffect: 0.03,
          stoppingRule: "One look on 30 October.",
          ethics: "Nobody is left out for long.",
        },
      ],
      wrong: [
        { answer: { question: "Do texts work?" }, mistake: "no-unit" },
        { answer: { unit: "member", outcome: "called" }, mistake: "no-question" },
        { answer: { question: "Q one", unit: "member" }, mistake: "no-outcome" },
        { answer: { question: "Q one", unit: "member", outcome: "called" }, mistake: "no-people" },
        {
          answer: { question: "Q one", unit: "member", outcome: "called", people: 6000 },
          mistake: "no-smallestEffect",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 0.01,
          },
          mistake: "no-stoppingRule",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 0.01,
            stoppingRule: "One look on Friday",
          },
          mistake: "no-ethics",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 0.01,
            stoppingRule: "Until it is significant",
            ethics: "Members opted in.",
          },
          mistake: "until-it-shines",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called, came to an event and gave money",
            people: 6000,
            smallestEffect: 0.01,
            stoppingRule: "One look on Friday",
            ethics: "Members opted in.",
          },
          mistake: "several-outcomes",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 1,
            stoppingRule: "One look on Friday",
            ethics: "Members opted in.",
          },
          mistake: "effect-in-percent",
        },
      ],
    },
  },
]);
