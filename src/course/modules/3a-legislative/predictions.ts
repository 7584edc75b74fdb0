import { partyCrossers } from "../../../library/organize/legislative/party-crossers.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findRow } from "../../../library/table/find/find-rows.js";
import { predictionList } from "../../predict/prediction.js";
import { houseVotes, LIST_B, rollColumns, scoresOn } from "./house-votes.js";

interface Row {
  readonly law: boolean;
  readonly roll: string;
  readonly name: string;
  readonly bioguide: string;
  readonly firstTier: string;
  readonly voted: string;
  readonly districtByZip: number;
  readonly districtByAddress: number | null;
}

/** What Miller-Meeks has on list B, beside her 0% on list A. */
function onListB(): string {
  const member = findRow(loadDataset("congress-members"), { name: "Mariannette Miller-Meeks" }).get(
    "bioguide",
    0,
  );
  const score = 100 * (scoresOn(LIST_B).get(member) ?? Number.NaN);
  return score > 10 ? "about 40%" : "0% again";
}

export const legislativePredictions = predictionList([
  {
    id: "m3a.road",
    module: "3a",
    ask: "Of these 62 bills of 2023, how many became law by the end of the year?",
    guess: { kind: "number", unit: "bills" },
    truth: () =>
      loadDataset("congress-bills-2023")
        .filter((b: Row) => b.law)
        .numRows(),
    answer: "{truth} became law.",
    likely: [
      {
        from: 20,
        says: "Passing one chamber is the easy gate. The second chamber and the president are not.",
      },
    ],
  },
  {
    id: "m3a.cross",
    module: "3a",
    ask: "HR 3746, the debt limit: of every 100 members who voted, how many voted against their own party's side?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () =>
      100 *
      (partyCrossers(houseVotes(), rollColumns).find(({ roll }) => roll === "h243-2023")?.share ??
        Number.NaN),
    answer: "{truth} of those who voted crossed.",
    likely: [{ to: 5, says: "On party-line votes, yes. Not here: both parties split." }],
  },
  {
    id: "m3a.card",
    module: "3a",
    ask: "Miller-Meeks stood with most Democrats in 0% of the votes on list A. And on list B, where many crossed?",
    guess: { kind: "choice", options: ["0% again", "about 10%", "about 40%"] },
    truth: onListB,
    answer: "On list B it is {truth}: the votes were chosen differently, the member is the same.",
    likely: [
      {
        is: "0% again",
        says: "List A holds only votes in which hardly anybody crossed. It could not show anything else.",
      },
      { is: "about 10%", says: "More: she crossed in four of the ten." },
    ],
  },
  {
    id: "m3a.sixteen",
    module: "3a",
    ask: "Of the 16 who leaned yes in week 1, how many voted yes ten weeks later?",
    guess: { kind: "number", unit: "votes" },
    near: 0.09,
    truth: () =>
      loadDataset("whip-final")
        .filter((s: Row) => s.firstTier === "lean yes" && s.voted === "yes")
        .numRows(),
    answer: "{truth} of the 16 voted yes. The sheet hoped for 12.8.",
    likely: [
      { from: 15, says: "Four fell away before the day." },
      { to: 9, says: "Better than that: five of them had become champions." },
    ],
  },
  {
    id: "m3a.over",
    module: "3a",
    ask: "The sheet of the last week hopes for 54.9 yes votes. How many are there on the day?",
    guess: { kind: "number", unit: "votes" },
    near: 0.03,
    truth: () =>
      loadDataset("whip-final")
        .filter((s: Row) => s.voted === "yes")
        .numRows(),
    answer: "{truth} voted yes; 56 were needed.",
    likely: [
      { from: 54, says: "Add up hope in small pieces, and it is five votes." },
      { to: 45, says: "Not that few: the champions held." },
    ],
  },
  {
    id: "m3a.zip-rate",
    module: "3a",
    ask: "Send calls by ZIP code: what share reaches the wrong office?",
    guess: { kind: "slider", low: 0, high: 60, step: 1, unit: "%" },
    truth() {
      const matched = loadDataset("constituent-calls").filter((c: Row) => c.districtByAddress !== null);
      const wrong = matched.filter((c: Row) => c.districtByZip !== c.districtByAddress);
      return (100 * wrong.numRows()) / matched.numRows();
    },
    answer: "For {truth} of the matched calls the ZIP code names another district than the address.",
    likely: [
      { to: 5, says: "District lines run through ZIP codes." },
      { from: 35, says: "Not that many: most ZIP codes lie in one district." },
    ],
  },
]);
