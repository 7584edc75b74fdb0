import { districtTiers } from "../../../library/organize/legislative/district-tiers.js";
import { votesNeeded } from "../../../library/organize/legislative/votes-needed.js";
import { whipCount } from "../../../library/organize/legislative/whip-count.js";
import { whipTiers } from "../../../library/organize/legislative/whip-tiers.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findRow } from "../../../library/table/find/find-rows.js";
import { predictionList } from "../../predict/prediction.js";

interface Row {
  readonly chamber: string;
  readonly votes: boolean;
  readonly district: number;
  readonly hardYes: boolean;
}

const columns = { tier: "tier", chance: "chance" } as const;

const michiganHouse = () => loadDataset("michigan-districts-2022").filter((d: Row) => d.chamber === "house");

/** Who carried district 54 in 2020, by its own shares. */
function carried54(): string {
  const seat = findRow(michiganHouse(), { district: 54 });
  const margin = Number(seat.get("biden2020", 0)) - Number(seat.get("trump2020", 0));
  if (Math.abs(margin) < 0.5) return "a tie";
  return margin > 0 ? "Biden, by 2.0 points" : "Trump, by 4.4 points";
}

/** What happens to the chance of 56 when members of a caucus move together. */
function movedTogether(): string {
  const tiers = whipTiers(loadDataset("whip-sheet"), { ...columns, caucus: "caucus" });
  const chance = (correlation: number): number =>
    whipCount(tiers, { votesNeeded: 56, correlation }).probability;
  const change = chance(0.1) - chance(0);
  return Math.abs(change) < 0.01 ? "it stays the same" : change > 0 ? "it rises" : "it falls";
}

export const issuePredictions = predictionList([
  {
    id: "m3.majority",
    module: "3",
    ask: "The US House has 435 seats, and 431 members are seated. How many votes are a majority of the seated?",
    guess: { kind: "choice", options: ["216", "218", "219", "288"] },
    truth() {
      const seated = loadDataset("congress-members").filter((m: Row) => m.chamber === "house" && m.votes);
      return String(votesNeeded({ seats: 435, seated: seated.numRows(), rule: "majority" }));
    },
    answer: "{truth}: half of the seated members, and one more.",
    likely: [
      { is: "218", says: "That is a majority of all seats, and four are empty." },
      { is: "219", says: "Half and one more: 215.5, then the next whole vote." },
      { is: "288", says: "That is two-thirds, which overrides a veto." },
    ],
  },
  {
    id: "m3.close",
    module: "3",
    ask: "Michigan's House has 110 districts. How many lie within five points of the country?",
    guess: { kind: "number", unit: "districts" },
    truth: () =>
      districtTiers(michiganHouse(), { district: "district", lean: "lean", votesNeeded: 56 }).withinClose,
    answer: "{truth} districts lie within five points of the country.",
    likely: [
      { from: 30, says: "Most seats are far from the middle." },
      { to: 6, says: "A few more." },
    ],
  },
  {
    id: "m3.seat54",
    module: "3",
    ask: "District 54 leans R+4.4. Who carried it in 2020?",
    guess: { kind: "choice", options: ["Trump, by 4.4 points", "Biden, by 2.0 points", "a tie"] },
    truth: carried54,
    answer: "It was {truth}.",
    likely: [
      {
        is: "Trump, by 4.4 points",
        says: "The lean is measured from the country, which voted D+4.5 itself.",
      },
      { is: "a tie", says: "Near, but it went to one side: look at its own two shares." },
    ],
  },
  {
    id: "m3.chance",
    module: "3",
    ask: "The sheet expects 52.8 yes votes, and 56 are needed. What is the chance to win?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () =>
      100 * whipCount(whipTiers(loadDataset("whip-sheet"), columns), { votesNeeded: 56 }).probability,
    answer: "The chance of 56 votes is {truth}.",
    likely: [
      {
        from: 40,
        says: "Three votes short is one standard deviation: that happens upward one time in five or six.",
      },
      { to: 5, says: "Surprises happen: the count is good to give or take 3.3 votes." },
    ],
  },
  {
    id: "m3.hard",
    module: "3",
    ask: 'How many of "our 58" are a hard yes, with evidence that you could read aloud?',
    guess: { kind: "number", unit: "votes" },
    truth: () =>
      loadDataset("whip-sheet")
        .filter((s: Row) => s.hardYes)
        .numRows(),
    answer: "{truth} of the 58 are hard.",
    likely: [
      { from: 44, says: "Champions and those who lean yes are 44. A lean is not a commitment." },
      { to: 20, says: "More: nearly all champions have said so in public." },
    ],
  },
  {
    id: "m3.together",
    module: "3",
    ask: "Members of a caucus move together. What happens to the chance of 56 votes?",
    guess: { kind: "choice", options: ["it falls", "it stays the same", "it rises"] },
    truth: movedTogether,
    answer: "For a side that is behind, {truth}.",
    likely: [
      { is: "it falls", says: "It would if you were ahead. You are behind, so surprises help you." },
      { is: "it stays the same", says: "The expected votes stay the same; the surprises grow." },
    ],
  },
]);
