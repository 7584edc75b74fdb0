import { exerciseList } from "../../check/exercise.js";

const CALLED = 144 / 202;
const NOT_CALLED = 82 / 155;

/** What a lot says of calls before a house meeting. */
export const callTasks = exerciseList([
  {
    id: "tests.calls",
    module: "tests",
    title: "Calls before a house meeting",
    ask: "House meetings alone: by how many points did the calls raise the share who came?",
    minutes: 3,
    answer: { kind: "number", expected: CALLED - NOT_CALLED, percent: true, unit: "points" },
    mistakes: [
      {
        name: "all-events",
        when: 0.162,
        within: 0.003,
        says: "16 points are those of all events.",
        next: 'Write "house meeting" into the cell.',
      },
      {
        name: "another-kind",
        when: (value: number) => [0.1319, 0.1772].some((points) => Math.abs(value - points) < 0.003),
        says: "That is another kind of event.",
        next: 'Write "house meeting" into the cell.',
      },
      {
        name: "a-rate",
        when: (value: number) => [CALLED, NOT_CALLED].some((rate) => Math.abs(value - rate) < 0.005),
        says: "That is the share who came in one arm. An effect compares two.",
        next: "Subtract the share without a call.",
      },
      {
        name: "a-ratio",
        when: (value: number) =>
          Math.abs(value - CALLED / NOT_CALLED + 1) < 0.006 || Math.abs(value - 1.35) < 0.01,
        says: "That is a ratio. Points are a difference of shares.",
        next: "Subtract in place of dividing.",
      },
      {
        name: "more-people",
        when: (value: number) => Math.abs(value - 62) < 0.01,
        says: "62 more people came with a call, but more had signed up there.",
        next: "Divide each by those who signed up, then subtract.",
      },
    ],
    hints: [
      "Two shares: came ÷ signed up, with a call and without.",
      "144 of 202 came with a call, 82 of 155 without.",
    ],
    solution: {
      code: `import { loadDataset } from "movement-data";
import { op } from "arquero";
const sums = loadDataset("host-events").filter((e) => e.kind === "house meeting")
  .groupby("confirmationCalls").rollup({
    came: op.sum("came"), signedUp: (e) => op.sum(e.signedUpPersonally + e.signedUpByMail),
  }).orderby("confirmationCalls");
const share = (row) => sums.get("came", row) / sums.get("signedUp", row);
const answer = share(1) - share(0);`,
      explanation: "71.3% came with a call, 52.9% without: 18 points more.",
    },
    right: "18 points more; anything from 8 to 28 fits. A call the day before fills chairs.",
    proof: {
      accepted: [CALLED - NOT_CALLED, "18.4%", 18.4, 18, "18"],
      wrong: [
        { answer: "16%", mistake: "all-events" },
        { answer: "13.2%", mistake: "another-kind" },
        { answer: "71%", mistake: "a-rate" },
        { answer: 1.35, mistake: "a-ratio" },
        { answer: 62, mistake: "more-people" },
      ],
    },
  },
]);
