import { table } from "arquero";
import { describe, expect, it } from "vitest";
import {
  judgeNumber as judgeNumberWords,
  type NumberAnswer,
} from "../../../../src/course/check/kinds/number-answer.js";
import type { Mistake } from "../../../../src/course/check/mistake.js";
import { saying } from "../../../support/in-english.js";

const judgeNumber = saying(judgeNumberWords);

const share: NumberAnswer = { kind: "number", expected: 0.24, tolerance: 0.0005, percent: true };
const mistakes: readonly Mistake<number>[] = [
  {
    name: "dropped-not-home",
    when: 0.6,
    says: "Every attempt is in the denominator.",
    next: "Add the closed doors.",
  },
  { name: "a-count", when: (value) => value === 288, says: "That is a count." },
];
const judge = (given: unknown) => judgeNumber(share, mistakes, given);

describe("a number that is asked for", () => {
  it.each([
    [0.24],
    [24],
    [24n],
    ["24%"],
    ["24.0 %"],
    ["24,0%"],
    [" 0.24 "],
    ["0,240"],
    [288 / 1200],
    [[0.24]],
    [new Float64Array([0.24])],
    [table({ rate: [0.24] })],
    [[{ rate: "24%" }]],
    [{ rate: 0.24 }],
  ])("takes %o for a share of 0.24", (given) => {
    expect(judge(given).state).toBe("right");
  });

  it.each([["12,345"], [12345n], [12345], ["12 345"], ["12’345"], ["+12345"], ["12345.0"]])(
    "takes %o for the count 12345",
    (given) => {
      expect(judgeNumber({ kind: "number", expected: 12345 }, [], given).state).toBe("right");
    },
  );

  it.each([["$1.93"], ["1.93"], ["1,93"], ["€ 1.93"]])("takes %s for dollars", (given) => {
    expect(judgeNumber({ kind: "number", expected: 1.93, tolerance: 0.01 }, [], given).state).toBe("right");
  });

  it.each([[0.6], [60], ["60%"], [0.6003]])("says the sentence of the mistake that %s shows", (given) => {
    expect(judge(given)).toEqual({
      state: "wrong",
      message: "Every attempt is in the denominator.",
      mistake: "dropped-not-home",
      nextStep: "Add the closed doors.",
    });
  });

  it("recognises a mistake by a test too", () => {
    expect(judge(288).mistake).toBe("a-count");
  });

  it("forgives rounding noise, and nothing else, for a whole number without a tolerance", () => {
    const exact: NumberAnswer = { kind: "number", expected: 88_564 };
    expect(judgeNumber(exact, [], 88_564 + 1e-7).state).toBe("right");
    for (const given of [88_563.9, 88_560, "88.6k", 88_565])
      expect(judgeNumber(exact, [], given).state).toBe("almost");
  });

  it.each([
    // A third pass of 34 in 120, as pages print it, and what is another figure.
    [
      { expected: 34 / 120, percent: true },
      ["28%", "28.3%", "28.33%", 0.283, 34 / 120, "34 of 120"],
      ["28.4%", "28.2%", "3", 0.3],
    ],
    // A digit that is zero is written too.
    [{ expected: 7 / 72, percent: true }, ["10%", "9.7%", 10], ["10.1%", "9%", 0.1]],
    // An author wrote the figure rounded, and a learner computes it.
    [{ expected: 0.692 }, [0.692328, "0.69", 0.692], ["0.7", 0.6926]],
    [{ expected: 0.283, percent: true }, [34 / 120, "28.3%", "28%"], ["28.4%"]],
    [{ expected: 152.16 }, ["152", "152.2", 152.164], ["150", "153"]],
    [{ expected: 1.63 }, [1.6316, "1.63", "1.6"], ["2", 1.636]],
    // A tolerance that somebody set is the only one.
    [{ expected: 1.57, tolerance: 0.05 }, ["1.6", 1.53], ["2"]],
    [{ expected: 34 / 120, percent: true, tolerance: 0 }, [34 / 120], ["28.3%"]],
    [{ expected: -0.109, percent: false }, ["-0.11", "−0.109"], ["0.11"]],
  ] as const)("takes %o as a page prints it, and no other figure", (asked, right, off) => {
    for (const given of right) expect(judgeNumber(asked, [], given).state, String(given)).toBe("right");
    for (const given of off) expect(judgeNumber(asked, [], given).state, String(given)).not.toBe("right");
  });

  it.each([
    [0.2415, "very near"],
    [-0.24, "sign"],
    ["-24%", "sign"],
  ])("calls %s almost right and says why", (given, words) => {
    const verdict = judge(given);
    expect(verdict.state).toBe("almost");
    expect(verdict.message).toContain(words);
  });

  it("calls a number that is 100 times too large almost right where percent is not asked for", () => {
    const verdict = judgeNumber({ kind: "number", expected: 0.24, tolerance: 0.0005 }, [], "24%");
    expect(verdict).toMatchObject({ state: "almost", nextStep: expect.stringContaining("share") });
  });

  it("says of a count that is 100 times too large where to look, and nothing of percent", () => {
    const verdict = judgeNumber({ kind: "number", expected: 283 }, [], 28_300);
    expect(verdict).toMatchObject({
      state: "almost",
      nextStep: "Look at the decimal point and at the zeros.",
    });
  });

  it.each([
    // What is written in points or as a ratio is no share: only the point is in the wrong place.
    [{ expected: 3.56, unit: "points" }, 356, "100", "decimal point"],
    [{ expected: 0.69, unit: "points" }, "69%", "100", "decimal point"],
    [{ expected: 3.56, unit: "points" }, 0.0356, "100", "share"],
    [{ expected: 34 / 120, percent: true }, "0.283%", "100", "share"],
    [{ expected: 34 / 120, percent: true }, "2833%", "100", "decimal point"],
    // A dot for the thousands in a number, where a text would be read as it is meant, and a letter too much.
    [{ expected: 52_262 }, 52.262, "1,000", "decimal point"],
    [{ expected: 720 }, "720k", "1,000", "decimal point"],
  ] as const)(
    "says how many times %o is off when it is given %s, and where to look",
    (asked, given, times, look) => {
      const verdict = judgeNumber(asked, [], given);
      expect(verdict.state).toBe("almost");
      expect(String(verdict.message)).toContain(`the number is ${times} times`);
      expect(String(verdict.nextStep)).toContain(look);
    },
  );

  it("takes no percent for a count, but one for points", () => {
    expect(judgeNumber({ expected: 94 }, [], "94%")).toMatchObject({
      state: "almost",
      nextStep: "Write it without the percent sign.",
    });
    expect(judgeNumber({ expected: 94 }, [], ["94%"]).state).toBe("almost");
    expect(judgeNumber({ expected: 94 }, [], "94 people").state).toBe("right");
    expect(judgeNumber({ expected: 20, unit: "points" }, [], "20%").state).toBe("right");
    expect(judgeNumber({ expected: 0.24, percent: true }, [], "24%").state).toBe("right");
  });

  it("knows the share of all the others", () => {
    const asked = { kind: "number", expected: 0.164, percent: true } as const;
    // The last figure is computed from counts, and has many digits.
    for (const each of [asked, { ...asked, expected: 107 / 652 }]) {
      for (const given of ["83.6%", 0.836, 83.6]) {
        const verdict = judgeNumber(each, [], given);
        expect(verdict).toMatchObject({ state: "almost", nextStep: "Subtract it from 100%." });
      }
    }
    expect(judgeNumber({ ...asked, expected: 0.5 }, [], "50%").state).toBe("right");
  });

  it("speaks of no others where a difference in points is asked for, or no part of a whole", () => {
    for (const asked of [{ expected: 0.1838, unit: "points" }, { expected: -0.1838 }, { expected: 1.2 }]) {
      const verdict = judgeNumber({ kind: "number", percent: true, ...asked }, [], 1 - asked.expected);
      expect(verdict).not.toMatchObject({ nextStep: "Subtract it from 100%." });
    }
  });

  it.each([
    [0.3, "too high"],
    ["30%", "too high"],
    [12, "too low"],
    [0.1, "too low"],
  ])("says of %s that it is %s", (given, words) => {
    expect(judge(given)).toMatchObject({ state: "wrong", message: expect.stringContaining(words) });
  });

  it("takes NaN for a blank that is still inside", () => {
    expect(judge(Number.NaN)).toMatchObject({
      state: "not started",
      message: expect.stringContaining("___"),
    });
  });

  it.each([
    [Number.POSITIVE_INFINITY, "divided by zero"],
    ["about a quarter", 'the text "about a quarter"'],
    ["12 or 13 doors", 'the text "12 or 13 doors"'],
    [true, "true (yes or no)"],
    [[0.24, 0.5], "a list of 2"],
    [table({ a: [1, 2], b: [3, 4] }), "a table of 2 rows and 2 columns"],
    [new Date(0), "a date"],
    [{ a: 1, b: 2 }, "an object"],
  ])("says of %o what it was given", (given, words) => {
    const verdict = judge(given);
    expect(verdict.state).toBe("wrong");
    expect(verdict.message).toContain(words);
  });
});

describe("a number as people type it into a box", () => {
  const judged = (answer: NumberAnswer, given: unknown) => judgeNumber(answer, [], given).state;

  it.each([
    ["24 percent", share],
    ["24%", share],
    ["0,24", share],
    ["24 percent of the doors", share],
    ["6 in 25", share],
    ["288 of 1,200", share],
    ["720 doors", { kind: "number", expected: 720 }],
    ["8.1 points", { kind: "number", expected: 0.0813, tolerance: 0.0005, percent: true }],
    ["+8.1 percentage points", { kind: "number", expected: 0.0813, tolerance: 0.0005, percent: true }],
    ["2.34 points", { kind: "number", expected: 2.34, tolerance: 0.01 }],
    ["1 in 5", { kind: "number", expected: 0.201, tolerance: 0.02, percent: true }],
    ["one in five", { kind: "number", expected: 0.201, tolerance: 0.02, percent: true }],
    ["1,200", { kind: "number", expected: 1200 }],
    ["$197", { kind: "number", expected: 197.16, tolerance: 1 }],
    ["197 dollars a vote", { kind: "number", expected: 197.16, tolerance: 1 }],
  ] as const)("takes %s", (given, answer) => {
    expect(judged(answer, given)).toBe("right");
  });
});

describe("a number whose dot may stand for thousands", () => {
  const asked = (expected: number) => judgeNumber({ kind: "number", expected }, mistakes, "1.200");

  it("is right where one of its readings is asked for", () => {
    expect(asked(1200).state).toBe("right");
    expect(asked(1.2).state).toBe("right");
  });

  it("is asked about otherwise, and shows no mistake", () => {
    expect(asked(900)).toEqual({
      state: "wrong",
      message: '"1.200" can be 1200 or 1.2: which one?',
      nextStep: "Write thousands without a dot, for example 1200 or 1,200.",
    });
  });
});

describe("a number that says more than the number", () => {
  const count: NumberAnswer = { kind: "number", expected: 16, unit: "votes in all" };
  const known: readonly Mistake<number>[] = [{ name: "all", when: 31, says: "31 are all." }];
  it.each(["16 of 31", "16 out of the 31", "16 de 31", "16 votes in all", "16 of 31 votes in all"])(
    "is the count in %s",
    (given) => expect(judgeNumber(count, known, given).state).toBe("right"),
  );

  it("shows the mistake of its count, and a share stays a share", () => {
    expect(judgeNumber(count, known, "31 of 31")).toMatchObject({ mistake: "all" });
    expect(judgeNumber(share, [], "288 of 1,200").state).toBe("right");
    expect(judgeNumber({ kind: "number", expected: 0.5 }, [], "8 of 16").state).toBe("right");
  });

  it("is not asked about where one of its two readings is a known mistake", () => {
    const points: NumberAnswer = { kind: "number", expected: 0.69, tolerance: 0.008, unit: "points" };
    const each: readonly Mistake<number>[] = [{ name: "each", when: 2.536, says: "That is for each." }];
    expect(judgeNumber(points, each, "2.536")).toMatchObject({ mistake: "each" });
    expect(judgeNumber(points, each, "2.611").message).toContain("which one?");
    const people: NumberAnswer = { kind: "number", expected: 326 };
    const both: readonly Mistake<number>[] = [{ name: "both", when: 1374, says: "That is five points." }];
    expect(judgeNumber(people, both, "1.374")).toMatchObject({ mistake: "both" });
  });
});
