import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { safetyExercises } from "../../../src/course/modules/digital-safety/exercises.js";
import { kAnonymity } from "../../../src/library/safety/anonymize/k-anonymity.js";
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

  it("has a poll in which 23.6% stand alone with their age in years, and half a percent with it in bands", () => {
    const poll = loadDataset("nonvoters-2020");
    const others = ["race", "gender", "education", "income"];
    const of = (age: string) => kAnonymity(poll, { quasiIdentifiers: [age, ...others] });
    expect(of("age")).toMatchObject({ rows: 5836, unique: 1378, k: 1 });
    expect([of("age"), of("ageBand")].map(({ uniqueShare }) => (100 * uniqueShare).toFixed(1))).toEqual([
      "23.6",
      "0.5",
    ]);
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

  it("asks 33 questions, and puts three critical ones first when all are open", () => {
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

describe("the practice", () => {
  it("has a smallest group of 2 in 96 groups of 61 on average in the poll, of 1 with the income, of 34 without the education", () => {
    const of = (...others: string[]) =>
      kAnonymity(loadDataset("nonvoters-2020"), {
        quasiIdentifiers: ["ageBand", "race", "gender", ...others],
      });
    const { k, groups, rows } = of("education");
    expect([k, groups, Math.round(rows / groups)]).toEqual([2, 96, 61]);
    expect([of("education", "income").k, of().k]).toEqual([1, 34]);
  });

  it("has its program in the half hour: it is no stretch task, and stands before it", () => {
    expect(safetyExercises.filter(({ answer }) => answer.kind === "lines")).toHaveLength(1);
    const counted = safetyExercises.filter((task) => !("stretch" in task && task.stretch));
    expect(counted.map(({ id }) => id)).toEqual([
      "safety.anonymous",
      "safety.k",
      "safety.september",
      "safety.first-hour",
    ]);
  });

  it("has 43.0% of 759 people alone with hub, week and how; nobody without the hub, and a smallest group of 2", () => {
    const people = loadDataset("hub-people");
    const of = (...quasiIdentifiers: string[]) => kAnonymity(people, { quasiIdentifiers });
    const all = of("hub", "joinedWeek", "how");
    expect([all.rows, (100 * all.uniqueShare).toFixed(1)]).toEqual([759, "43.0"]);
    expect(of("joinedWeek", "how")).toMatchObject({ k: 2, unique: 0 });
    expect(of("hub", "how").unique).toBe(4);
    expect((100 * of("hub", "joinedWeek").uniqueShare).toFixed(1)).toBe("16.9");
  });

  it("has seven accounts to close on 1 September, three of them of admins, two of them used since", () => {
    const review = accessReview(loadDataset("access-log"), {
      account: "account",
      role: "role",
      left: "left",
      lastUsed: "lastUsed",
      today: "2026-09-01",
    });
    const count = (holds: (row: (typeof review)[number]) => boolean) => review.filter(holds).length;
    expect([
      review.length,
      count(({ powerful }) => powerful),
      count(({ usedAfterLeaving }) => usedAfterLeaving),
    ]).toEqual([7, 3, 2]);
  });

  it("has the critical questions that the last task names", () => {
    expect(SAFETY_ITEMS.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      3, 5, 12, 13, 19, 26,
    ]);
  });
});

// The first two are computed above; the others were measured on a file that may not be handed on, or are of the named sources.
describe("figures that the text must keep", () => {
  const text = readFileSync("notebooks/supplement-digital-safety.ipynb", "utf8");
  it.each(["20.3%", "1.2%", "69.7%", "21.4%", "87%", "63%"])("states %s", (figure) =>
    expect(text).toContain(figure),
  );
});
