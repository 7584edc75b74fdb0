import { backwardsPlan } from "../../../library/organize/electoral/backwards-plan.js";
import { netVotes } from "../../../library/organize/electoral/net-votes.js";
import { predictionList } from "../../predict/prediction.js";

const chain = (flake: number): number =>
  backwardsPlan({
    contacts: 6000,
    contactRate: 0.25,
    flake,
    attemptsPerHour: 15,
    hoursPerShift: 3,
    shiftsEach: 4,
  }).scheduledShifts;

export const electoralPredictions = predictionList([
  {
    id: "m2.flake",
    module: "2",
    ask: "If flake rises from 20% to 60%, how many sign-ups do you need?",
    guess: {
      kind: "choice",
      options: ["40% more", "1.5 times as many", "2 times as many", "3 times as many"],
    },
    truth: () => `${Math.round(chain(0.6) / chain(0.2))} times as many`,
    answer: "You need {truth}: of those who sign up, 0.4 come instead of 0.8.",
    likely: [
      { is: "40% more", says: "Divide by those who come: 0.8 became 0.4." },
      { is: "1.5 times as many", says: "Half as many come, so it takes twice as many." },
      { is: "3 times as many", says: "Flake tripled; what counts is who comes." },
    ],
  },
  {
    id: "m2.votes",
    module: "2",
    ask: "How many votes do 6,000 conversations bring?",
    guess: { kind: "number" },
    truth: () =>
      netVotes({ contacts: 6000, effect: { estimate: 0.02536, low: 0.01817, high: 0.03255 } }).votes,
    answer: "About {truth} votes, as the average of 71 experiments says.",
    likely: [
      { from: 3000, says: "Most of them would vote anyway, or not at all." },
      { from: 350, to: 600, says: "That is the effect as it was quoted from 2004." },
      { to: 30, says: "It is more than that." },
    ],
  },
]);
