import { describe, expect, it } from "vitest";
import { survivalCurve } from "../../../src/library/organize/distributed/survival-curve.js";

/** Weeks in remission with 6-MP, in Freireich and others (1963), "Blood" 21: a plus is one still in remission. */
const remission = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" ");
const patients = {
  weeks: remission.map((text) => Number.parseInt(text, 10)),
  ended: remission.map((text) => !text.endsWith("+")),
};

describe("survivalCurve", () => {
  const options = { time: "weeks", stopped: "ended" };

  it("gives the published curve of Freireich's patients", () => {
    const rows = survivalCurve(patients, options);
    expect(rows.map(({ time, atRisk, share }) => [time, atRisk, share.toFixed(3)])).toEqual([
      [0, 21, "1.000"],
      [6, 21, "0.857"],
      [7, 17, "0.807"],
      [10, 15, "0.753"],
      [13, 12, "0.690"],
      [16, 11, "0.627"],
      [22, 7, "0.538"],
      [23, 6, "0.448"],
    ]);
    // The log(-log) interval that survival::survfit prints for week 6: 0.620 to 0.952.
    expect([rows[1]?.confLow.toFixed(3), rows[1]?.confHigh.toFixed(3)]).toEqual(["0.620", "0.952"]);
  });

  it("is the plain share where nobody was lost from sight, and ends without an interval when nobody is left", () => {
    const rows = survivalCurve({ weeks: [1, 2, 3, 4], ended: [1, 1, 1, 1] }, options);
    expect(rows.map(({ share }) => share)).toEqual(
      [1, 0.75, 0.5, 0.25, 0].map((share) => expect.closeTo(share, 12)),
    );
    expect(rows.at(-1)?.confLow).toBeNaN();
  });

  it("draws a curve for each group, each from its own start", () => {
    const rows = survivalCurve(
      { ...patients, arm: patients.weeks.map((week) => (week > 20 ? "late" : "early")) },
      {
        ...options,
        group: "arm",
      },
    );
    expect(rows.filter(({ time }) => time === 0).map(({ group, atRisk }) => [group, atRisk])).toEqual([
      ["early", 14],
      ["late", 7],
    ]);
  });

  it("refuses a time below 0 and an ending that is neither yes nor no", () => {
    expect(() => survivalCurve({ weeks: [-1], ended: [true] }, options)).toThrow("The time in row 1");
    expect(() => survivalCurve({ weeks: [1], ended: ["maybe"] }, options)).toThrow(
      "Row 1 must say true or false",
    );
  });
});
