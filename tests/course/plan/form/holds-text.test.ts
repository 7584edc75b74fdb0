import { describe, expect, it } from "vitest";
import { holdsText } from "../../../../src/course/plan/form/holds-text.js";

describe("a text that has all words of another one", () => {
  it.each([
    ["a good goal", "good"],
    ["a good goal, and more", "a good goal"],
    ["(12)", "12"],
    ["120 and 12", "12"],
    ["a+b (c)", "b (c)"],
    ["anything", " "],
    ["no, no", "no"],
  ])("%s has %s", (there, text) => expect(holdsText(there, text)).toBe(true));

  it.each([
    ["120", "12"],
    ["4.12", "12"],
    ["12.5", "12"],
    ["12%", "12"],
    ["9/12/2026", "12"],
    ["not applicable", "no"],
    ["öno", "no"],
    ["12", "120"],
    ["𝟏2", "2"],
  ])("%s has no %s", (there, text) => expect(holdsText(there, text)).toBe(false));

  it("may be as long as a field holds, and repeat itself", () => {
    for (const letters of ["a", "word ", "ä😀 "]) {
      const long = letters.repeat(99_000 / letters.length);
      expect(holdsText(`${long} and more`, long)).toBe(true);
    }
    expect(holdsText("a".repeat(99_000), "a".repeat(30_000))).toBe(false);
  });
});
