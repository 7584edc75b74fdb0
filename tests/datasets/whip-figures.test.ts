import { describe, expect, it } from "vitest";
import { TIERS, voteChance } from "../../datasets/build/whip-campaign-draw.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { minimumDetectableEffect } from "../../src/library/experiment/power/minimum-detectable-effect.js";
import { whipCount } from "../../src/library/organize/legislative/whip-count.js";
import { type Row, rowsOf, where } from "./rows-of.js";

const history = rowsOf("whip-history");
const final = rowsOf("whip-final");
const names: readonly unknown[] = TIERS;
const rank = (tier: unknown): number => names.indexOf(tier);
/** The chances that the course's whip sheet gives its tiers. */
const SHEET = [0.99, 0.8, 0.45, 0.15, 0.02];

const inTier = (week: number): number[] => TIERS.map((tier) => where(history, { week, tier }).length);
const hardIn = (week: number): readonly Row[] => where(history, { week, hardYes: true });
const count = (sizes: readonly number[], chances: readonly number[]) =>
  whipCount(
    TIERS.map((name, i) => ({ name, n: Number(sizes[i]), p: Number(chances[i]) })),
    { votesNeeded: 56 },
  );
const daysTo = (day: string, row: Row): number =>
  (Date.parse(day) - Date.parse(String(row.lastWord))) / 86_400_000;

describe("the sheet against time", () => {
  it("expects 52.8 votes in week 1 and 54.9 in week 10: the chance goes from 20 to 42%", () => {
    const [before, after] = [count(inTier(1), SHEET), count(inTier(10), SHEET)];
    expect([before.expected.toFixed(1), after.expected.toFixed(1)]).toEqual(["52.8", "54.9"]);
    expect([Math.round(100 * before.probability), Math.round(100 * after.probability)]).toEqual([20, 42]);
  });

  it("has 29 hard in week 1 and 35 in week 10, and 32, 13, 17, 20, 28 by tier with 34 hard in week 5", () => {
    expect([hardIn(1).length, hardIn(10).length, hardIn(5).length]).toEqual([29, 35, 34]);
    expect(inTier(5)).toEqual([32, 13, 17, 20, 28]);
  });

  it("moves 44 of 110 seats in 61 moves; of 16 first lean yes 5 became champion and 4 fell", () => {
    const moves = history.filter((row, i) => row.week !== 1 && row.tier !== history[i - 1]?.tier);
    expect([moves.length, new Set(moves.map(({ seat }) => seat)).size]).toEqual([61, 44]);
    const first = where(final, { firstTier: "lean yes" });
    const fell = first.filter(({ lastTier }) => rank(lastTier) > 1);
    expect([first.length, where(first, { lastTier: "champion" }).length, fell.length]).toEqual([16, 5, 4]);
  });

  it("has no word for 21 days from 40 seats, 12 of the 35 hard", () => {
    const silent = where(history, { week: 10 }).filter((row) => daysTo("2027-04-05", row) > 21);
    expect([silent.length, where(silent, { hardYes: true }).length]).toEqual([40, 12]);
  });

  it("has heard from 18 of the 35 hard, and 55 of all seats, within 14 days of 5 April 2027; 23 hard within 21", () => {
    const heard = (rows: readonly Row[], days: number): number =>
      rows.filter((row) => daysTo("2027-04-05", row) <= days).length;
    expect(where(history, { week: 10 })[0]?.monday).toBe("2027-04-05");
    expect([heard(hardIn(10), 14), heard(where(history, { week: 10 }), 14), heard(hardIn(10), 21)]).toEqual([
      18, 55, 23,
    ]);
  });
});

describe("the vote", () => {
  const yes = where(final, { voted: "yes" });
  const byTier = TIERS.map((lastTier) => where(final, { lastTier }).length);
  const yesByTier = TIERS.map((lastTier) => where(yes, { lastTier }).length);

  it("is lost by six: 50 yes, by last tier 31/32, 11/15, 6/17, 2/20 and 0/26", () => {
    expect(yes).toHaveLength(50);
    expect([yesByTier, byTier]).toEqual([
      [31, 11, 6, 2, 0],
      [32, 15, 17, 20, 26],
    ]);
  });

  it("had 12.8 hoped of the 16 first lean yes, and 12 voted yes", () => {
    expect([16 * 0.8, where(yes, { firstTier: "lean yes" }).length]).toEqual([12.8, 12]);
  });

  it("over-hoped most among the undecided: 7.65 for 6, lean yes 12 for 11, lean no 3 for 2", () => {
    const hoped = byTier.map((n, i) => (n * Number(SHEET[i])).toFixed(2));
    expect(hoped).toEqual(["31.68", "12.00", "7.65", "3.00", "0.52"]);
    const over = byTier.map((n, i) => n * Number(SHEET[i]) - Number(yesByTier[i]));
    expect(over.indexOf(Math.max(...over))).toBe(2);
  });

  it("has a chance of 4% with the rates just seen, and P ≤ 50 under the sheet was 8%", () => {
    const seen = count(
      byTier,
      yesByTier.map((votes, i) => votes / Number(byTier[i])),
    );
    expect([seen.expected.toFixed(1), Math.round(100 * seen.probability)]).toEqual(["50.0", 4]);
    const sheet = count(byTier, SHEET);
    const upTo50 = sheet.distribution.reduce((sum, { votes, chance }) => sum + (votes <= 50 ? chance : 0), 0);
    expect(Math.round(100 * upTo50)).toBe(8);
  });

  it("cannot tell what the calls did: +7.4 points (−19.9 to 34.7), where 54 seats find 37", () => {
    const play = final.filter(({ firstTier }) => firstTier !== "champion" && firstTier !== "opposed");
    const data = {
      called: play.map((row) => Number(row.callsByLot)),
      yes: play.map((row) => Number(row.voted === "yes")),
    };
    const itt = estimateITT(data, { outcome: "yes", assignment: "called" });
    expect([play.length, itt.nTreated]).toEqual([54, 27]);
    expect([itt.estimate, itt.confLow, itt.confHigh].map((value) => (100 * value).toFixed(1))).toEqual([
      "7.4",
      "-19.9",
      "34.7",
    ]);
    const baseline = data.yes.filter((_, i) => data.called[i] === 0).reduce((a, b) => a + b, 0) / 27;
    expect(Math.round(100 * minimumDetectableEffect({ baseline, n: 27 }))).toBe(37);
  });

  it("was drawn with the published chances, and with them 50 yeses are no surprise", () => {
    const drawn = final.map(({ lastTier, hardYes, callsByLot }) =>
      voteChance(TIERS[rank(lastTier)] ?? "opposed", hardYes === true, callsByLot === true),
    );
    const expected = drawn.reduce((a, b) => a + b, 0);
    const sd = Math.sqrt(drawn.reduce((total, p) => total + p * (1 - p), 0));
    expect(Math.abs(yes.length - expected) / sd).toBeLessThan(2);
  });
});
