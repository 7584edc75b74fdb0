import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kAnonymity } from "../../../src/library/safety/anonymize/k-anonymity.js";
import { uniquenessByFields } from "../../../src/library/safety/anonymize/uniqueness-by-fields.js";
import { accessReview } from "../../../src/library/safety/assess/access-review.js";
import { assessSafety } from "../../../src/library/safety/assess/assess-safety.js";
import type { SafetyAnswers } from "../../../src/library/safety/assess/safety-answers.js";
import { SAFETY_ITEMS } from "../../../src/library/safety/assess/safety-items.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";

// Every figure that the text of Digital Safety states, computed as its cells compute it.
describe("part 1: no names, and still found", () => {
  const rows = loadDataset("casework-uniqueness").objects() as {
    fields: string;
    uniqueShare: number;
    cases: number;
  }[];
  const share = (fields: string): number | undefined =>
    rows.find((row) => row.fields === fields)?.uniqueShare;

  it("has 341,299 cases, of which 72% stand alone with ZIP, day and description, 44% by month; 20% and 1.2% without it", () => {
    expect(rows.every(({ cases }) => cases === 341_299)).toBe(true);
    const of = ["zip + day + descriptor", "zip + month + descriptor", "zip + day", "zip + month"].map(share);
    expect(of.map((value) => (100 * (value ?? 0)).toFixed(1))).toEqual(["72.2", "43.7", "20.3", "1.2"]);
  });

  it("has a sample in which borough and quarter give k = 50, borough and month k = 9", () => {
    const sample = loadDataset("casework-sample");
    const k = (...quasiIdentifiers: string[]) => kAnonymity(sample, { quasiIdentifiers });
    expect(k("borough", "quarter")).toMatchObject({ k: 50, groups: 20, rows: 3000 });
    expect(k("borough", "month")).toMatchObject({ k: 9, groups: 60 });
    const [first] = uniquenessByFields(sample, [["place", "month", "topic"]]);
    expect(first?.uniqueShare.toFixed(3)).toBe("0.565");
  });
});

describe("parts 2 to 4", () => {
  it("has nine accounts of people who left, three of them admins, two used since", () => {
    const review = accessReview(loadDataset("access-log"), {
      account: "account",
      role: "role",
      left: "left",
      lastUsed: "lastUsed",
      today: "2026-11-24",
    });
    expect([
      review.length,
      review.filter(({ powerful }) => powerful).length,
      review.filter(({ usedAfterLeaving }) => usedAfterLeaving).length,
    ]).toEqual([9, 3, 2]);
    expect(loadDataset("access-log").numRows()).toBe(40);
  });

  it("asks 33 questions, and names an owner and a date for the first three when all are open", () => {
    expect(SAFETY_ITEMS).toHaveLength(33);
    const no = Object.fromEntries(SAFETY_ITEMS.map(({ id }) => [id, "no"])) as SafetyAnswers;
    const plan = {
      "3": { owner: "board chair" },
      "5": { owner: "operations lead" },
      "13": { owner: "data lead" },
    };
    expect(assessSafety(no, { plan }).firstThree.map(({ item, owner }) => [item, owner])).toEqual([
      [3, "board chair"],
      [5, "operations lead"],
      [13, "data lead"],
    ]);
  });
});

// These figures were measured on files that may not be handed on, or are of the named sources: the text must keep them.
describe("figures of others", () => {
  const text = readFileSync("notebooks/supplement-digital-safety.ipynb", "utf8");
  it.each(["69.7%", "21.4%", "87%", "63%"])("states %s", (figure) => expect(text).toContain(figure));
});
