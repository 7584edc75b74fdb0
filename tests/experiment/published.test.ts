import { describe, expect, it } from "vitest";
import { estimateCACE } from "../../src/library/experiment/estimate/estimate-cace.js";
import { estimateFromCounts } from "../../src/library/experiment/estimate/estimate-from-counts.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";

/** Gerber, Green and Larimer 2008, Table 2: people and votes by letter. */
const letters = {
  arm: ["Control", "Civic Duty", "Hawthorne", "Self", "Neighbors"],
  people: [191_243, 38_218, 38_204, 38_218, 38_201],
  voted: [56_730, 12_021, 12_316, 13_191, 14_438],
};
const michigan = estimateFromCounts(letters, { arm: "arm", n: "people", count: "voted" });
const letter = (name: string) => {
  const row = michigan.find((candidate) => candidate.term === name);
  if (row === undefined) throw new Error(name);
  return row;
};

/** Gerber and Green 2000: one-voter homes without phone or mail; 215 of the 395 reached voted. */
const doors = {
  arm: ["control", "canvass"],
  people: [5645, 1445],
  voted: [2119, 598],
  reached: [0, 395],
  reachedVoted: [0, 215],
};

describe("Michigan 2006 as printed", () => {
  it("Table 2: turnout in percent", () => {
    const printed: Record<string, number> = {
      "Civic Duty": 31.5,
      Hawthorne: 32.2,
      Self: 34.5,
      Neighbors: 37.8,
    };
    for (const [name, percent] of Object.entries(printed)) {
      expect(Math.abs(100 * letter(name).share - percent)).toBeLessThanOrEqual(0.05);
    }
    expect((100 * letter("Self").controlShare).toFixed(1)).toBe("29.7");
  });
  it("Table 3(a): the four effects, and the standard errors without clustering", () => {
    const effects = ["Civic Duty", "Hawthorne", "Self", "Neighbors"].map((name) =>
      letter(name).estimate.toFixed(4),
    );
    expect(effects).toEqual(["0.0179", "0.0257", "0.0485", "0.0813"]);
    for (const row of michigan) {
      expect(row.stdError).toBeGreaterThan(0.00255);
      expect(row.stdError).toBeLessThan(0.00275);
      expect(row.pAdjusted).toBeLessThan(1e-10);
    }
  });
  it("the interval of Neighbors is .076 to .087", () => {
    expect(letter("Neighbors").confLow.toFixed(3)).toBe("0.076");
    expect(letter("Neighbors").confHigh.toFixed(3)).toBe("0.087");
  });
  it("page 38: 20,000 homes at $0.30 are 3,106 votes at $1.93 and 1,854 votes at $3.24", () => {
    for (const [name, votes, dollars] of [
      ["Neighbors", 3106, 1.93],
      ["Self", 1854, 3.24],
    ] as const) {
      const more = letter(name).estimate * letter(name).nTreated;
      expect(Math.abs(more - votes)).toBeLessThanOrEqual(1);
      expect((6000 / more).toFixed(2)).toBe(dollars.toFixed(2));
    }
  });
});

it("an effect of contact from which nobody differs has no standard error, and says so", () => {
  const all = { arm: ["control", "doors"], n: [2, 3], yes: [0, 2], reached: [0, 2], reachedYes: [0, 2] };
  const rows = estimateFromCounts(all, {
    arm: "arm",
    n: "n",
    count: "yes",
    contacted: "reached",
    contactedCount: "reachedYes",
  });
  expect(rows[1]).toMatchObject({ estimate: 1, stdError: 0, pValue: Number.NaN, df: 3 });
  expect(rows[1]?.notes.join(" ")).toContain("there is no standard error");
  expect(rows[0]?.notes).toEqual([]);
});

describe("New Haven 1998 as printed", () => {
  const options = { arm: "arm", n: "people", count: "voted", contacted: "reached" };
  const [itt, cace] = estimateFromCounts(doors, { ...options, contactedCount: "reachedVoted" });
  it("ITT 3.85 with standard error 1.45", () => {
    expect(itt?.estimate.toFixed(4)).toBe("0.0385");
    expect(itt?.stdError.toFixed(4)).toBe("0.0145");
  });
  it("CACE 14.1; standard error 5.3 from what is printed, 5.2 when the votes of the reached are known too", () => {
    expect(cace?.estimate.toFixed(4)).toBe("0.1407");
    expect(cace?.stdError.toFixed(4)).toBe("0.0524");
    const [, printed] = estimateFromCounts(doors, options);
    expect(printed?.estimate).toBe(cace?.estimate);
    expect(printed?.stdError.toFixed(4)).toBe("0.0530");
    expect(printed?.method).toContain("taken as known");
  });
  it("gives the very rows of the people behind the counts", () => {
    const z: number[] = [];
    const voted: number[] = [];
    const reached: number[] = [];
    const add = (times: number, arm: number, contact: number, vote: number): void => {
      for (let i = 0; i < times; i++) {
        z.push(arm);
        reached.push(contact);
        voted.push(vote);
      }
    };
    add(2119, 0, 0, 1);
    add(5645 - 2119, 0, 0, 0);
    add(215, 1, 1, 1);
    add(180, 1, 1, 0);
    add(383, 1, 0, 1);
    add(667, 1, 0, 0);
    const people = { z, voted, reached };
    const person = estimateITT(people, { outcome: "voted", assignment: "z" });
    const contact = estimateCACE(people, { outcome: "voted", assignment: "z", received: "reached" });
    for (const key of ["estimate", "stdError", "df", "pValue", "confLow", "confHigh"] as const) {
      expect(itt?.[key]).toBeCloseTo(person[key], 9);
      expect(cace?.[key]).toBeCloseTo(contact[key], 9);
    }
    expect(contact.contactRate.toFixed(4)).toBe("0.2734");
  });
  it("the naive comparison of the reached with the control says 16.9", () => {
    const naive = { arm: ["control", "reached"], people: [5645, 395], voted: [2119, 215] };
    const [row] = estimateFromCounts(naive, { arm: "arm", n: "people", count: "voted" });
    expect(row?.estimate.toFixed(3)).toBe("0.169");
  });
});

describe("impossible counts are refused", () => {
  const options = { arm: "arm", n: "people", count: "voted" };
  it.each([
    [
      { arm: ["control", "A"], people: [10, 10], voted: [3, 11] },
      'Arm "A" has the number ## (masked) in "voted"',
    ],
    [
      { arm: ["control", "A"], people: [10, 10], voted: [3, 2.5] },
      'Arm "A" has the number #.# (masked) in "voted"',
    ],
    [{ arm: ["control", "A"], people: [10, null], voted: [3, 2] }, 'Arm "A" has no number in "people"'],
    [{ arm: ["A", "B"], people: [10, 10], voted: [3, 2] }, 'control: "A"'],
  ])("%#", (data, sentence) => {
    expect(() => estimateFromCounts(data, options)).toThrow(sentence);
  });
  it("nobody reached", () => {
    const data = { ...doors, reached: [0, 0] };
    expect(() => estimateFromCounts(data, { ...options, contacted: "reached" })).toThrow(
      "no larger share was reached",
    );
  });
});
