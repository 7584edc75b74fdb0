import { backwardsPlan } from "../../../library/organize/electoral/backwards-plan.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { predictionList } from "../../predict/prediction.js";

const signUps = (flake: number): number =>
  backwardsPlan({ contacts: 100, contactRate: 1, attemptsPerHour: 1, hoursPerShift: 1, flake })
    .scheduledShifts;

export const issueRecall = predictionList([
  {
    id: "m3.recall-talks",
    module: "3",
    ask: "Module 1: of every 100 knocks in the canvass log, how many became a conversation?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth() {
      const results: readonly unknown[] = Array.from(loadDataset("canvass-log").array("result"));
      return (100 * results.filter((result) => result === "canvassed").length) / results.length;
    },
    answer: "{truth} of the knocks: the others met a closed door, a no, or a wrong address.",
    likely: [{ from: 40, says: "We remember the talks, not the doors that stayed shut." }],
  },
  {
    id: "m3.recall-flake",
    module: "3",
    ask: "Module 2: 100 shifts must be worked, and 20% of those who sign up do not come. How many sign-ups?",
    guess: { kind: "number", unit: "sign-ups" },
    near: 0.01,
    truth: () => signUps(0.2),
    answer: "{truth} sign-ups: divide by the share that comes.",
    likely: [
      { from: 119, to: 121, says: "That adds 20%. Divide by 0.8 instead." },
      { from: 79, to: 81, says: "That many come when 100 sign up." },
    ],
  },
]);
