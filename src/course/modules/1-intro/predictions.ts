import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { countBy } from "../../../library/table/summary/count-by.js";
import { rate } from "../../../library/table/summary/rate.js";
import { predictionList } from "../../predict/prediction.js";

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
    truth() {
      const results = loadDataset("canvass-log").array("result");
      return 100 * rate(results.filter((result: unknown) => result === "canvassed").length, results.length);
    },
    answer: "The log says {truth} of the knocks.",
    likely: [
      { from: 40, says: "We remember the talks, not the doors that stayed shut." },
      { to: 12, says: "It went better than you feared." },
    ],
  },
  {
    id: "m1.rows",
    module: "1",
    ask: "The list has 200 people, all are in the voter file, and one address appears there twice. How many rows has the joined table?",
    guess: { kind: "number" },
    near: 0,
    truth: () => loadDataset("sign-up-list").join_left(loadDataset("voter-rows"), "email").numRows(),
    answer: "The joined table has {truth} rows: a person with two matches appears twice.",
    likely: [
      { from: 200, to: 200, says: "The one with two matches became two rows." },
      { from: 300, says: "A join does not stack the tables: it looks for partners." },
    ],
  },
  {
    id: "m1.weights",
    module: "1",
    ask: "When we count people by weight instead of by row, which group grows?",
    guess: { kind: "choice", options: CATEGORIES },
    truth: grownCategory,
    answer: "It is this group that grows: {truth}.",
    likely: [
      { is: "sporadic", says: "They shrink a little." },
      { is: "always", says: "The poll asked too many of them, so their share shrinks." },
      { is: "none: they stay alike", says: "The poll asked small groups more often on purpose." },
    ],
  },
]);
