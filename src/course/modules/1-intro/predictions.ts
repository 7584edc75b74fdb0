import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { joinReport } from "../../../library/table/join/join-report.js";
import { countBy } from "../../../library/table/summary/count-by.js";
import { predictionList } from "../../predict/prediction.js";
import { talksFrom } from "./talks-from.js";

const CATEGORIES = ["always", "sporadic", "rarely/never", "none: they stay alike"];

/** The category of voters whose share grows most when people are counted by weight. */
function grownCategory(): string {
  const poll = loadDataset("nonvoters-2020");
  const shares = (options: { weights?: string }) =>
    new Map(
      countBy(poll, "voterCategory", options)
        .objects()
        .map((row: { voterCategory?: unknown; share?: unknown }) => [
          String(row.voterCategory),
          Number(row.share),
        ]),
    );
  const [rows, weighed] = [shares({}), shares({ weights: "weight" })];
  const gain = (category: string): number => (weighed.get(category) ?? 0) - (rows.get(category) ?? 0);
  return [...weighed.keys()].reduce((best, one) => (gain(one) > gain(best) ? one : best));
}

export const introPredictions = predictionList([
  {
    id: "m1.talks",
    module: "1",
    ask: "What share of the 1,200 knocks became a conversation?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () => talksFrom(0),
    answer: "The log says {truth} of the knocks.",
    likely: [
      { from: 40, says: "We remember the talks, not the 60 knocks in 100 at which nobody was home." },
      { to: 12, says: "It went better than you feared." },
    ],
    then: "Would it be the same at another hour?",
  },
  {
    id: "m1.evening",
    module: "1",
    ask: "What share of the knocks at 17:00 or later became a conversation?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () => talksFrom(17),
    answer: "From 17:00 on it is {truth} of the knocks.",
    likely: [
      {
        from: 18,
        to: 26,
        says: "You expected the hour not to matter: it matters more than anything else in this log.",
      },
      { to: 17, says: "More people are at home then, not fewer." },
      { from: 50, says: "The evening helps, but not that much." },
    ],
    then: "Between which two hours does it jump?",
  },
  {
    id: "m1.rows",
    module: "1",
    ask: "200 sign-ups are joined to 125 rows of sign-in sheets, and nobody of the list is dropped. How many rows has the joined table?",
    guess: { kind: "number" },
    near: 0,
    truth: () => loadDataset("sign-up-list").join_left(loadDataset("event-attendance"), "email").numRows(),
    answer: "The joined table has {truth} rows: a person with two matches appears twice.",
    likely: [
      { from: 200, to: 200, says: "40 people came twice, so each of them has two rows." },
      { from: 125, to: 125, says: "You kept only those who came. Nobody of the list was to be dropped." },
      { from: 325, to: 325, says: "A join does not stack the tables: it looks for partners." },
    ],
  },
  {
    id: "m1.typed",
    module: "1",
    ask: "How many of the 200 find nobody in the voter file when the address is joined as typed?",
    guess: { kind: "number" },
    truth: () =>
      joinReport(
        loadDataset("sign-up-list").select({ emailAsTyped: "email" }),
        loadDataset("voter-rows"),
        "email",
      ).leftOnly,
    answer: "{truth} people are lost by a capital letter or a space.",
    likely: [{ to: 0, says: "For a computer, Anna@ and anna@ are two people." }],
    then: "Which repair would bring them back?",
  },
  {
    id: "m1.harm",
    module: "1",
    ask: "Which family holds the column that could hurt somebody most, if it leaked?",
    guess: {
      kind: "choice",
      options: [
        "registration files",
        "contact and canvass records",
        "membership and events",
        "digital actions",
        "public context",
      ],
    },
    answer: "No family is harmless by itself: the harm is in the combination.",
    likely: [
      {
        is: "registration files",
        says: "A home address can lead somebody who wants to harm a person to the door.",
      },
      {
        is: "contact and canvass records",
        says: 'A note such as "afraid to open the door" tells a stranger who is alone.',
      },
      { is: "membership and events", says: "Who came to a union meeting can lose the job over it." },
      { is: "digital actions", says: "What a person signed can be read by a landlord or an employer." },
      { is: "public context", says: "Nobody is in it, but it can tell who a person in another list is." },
    ],
  },
  {
    id: "m1.weights",
    module: "1",
    ask: "When we count people by weight instead of by row, which group grows?",
    guess: { kind: "choice", options: CATEGORIES },
    truth: grownCategory,
    answer: "It is this group that grows: {truth}.",
    then: "Which other groups would your own list count too low?",
    likely: [
      { is: "sporadic", says: "They shrink a little, from 44.1% to 42.9%." },
      { is: "always", says: "The poll asked too many of them, so their share shrinks." },
      { is: "none: they stay alike", says: "The poll asked small groups more often on purpose." },
    ],
  },
]);
