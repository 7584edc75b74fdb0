import { describe, expect, it } from "vitest";
import { drawsValue, levelValue, listValue, numbersValue, seedValue } from "../../src/cli/option-values.js";

describe("a list of names on the command line", () => {
  it("is cut at its commas, but not at one that belongs to a name", () => {
    expect(listValue("age, party")).toEqual(["age", "party"]);
    expect(listValue("Name\\, full,age")).toEqual(["Name, full", "age"]);
  });

  it("has each name once", () => {
    expect(() => listValue("age, party,age")).toThrow('"age" is listed twice. List it once.');
  });

  it.each(["", ",", "control,,text", "age,", ",age", "age, ,party"])(
    "has a name at each place: %j",
    (text) => {
      expect(() => listValue(text)).toThrow("Give one or more names with commas between");
    },
  );
});

describe("a list of numbers on the command line", () => {
  it("is cut at its commas", () => {
    expect(numbersValue("0.5,0.25,25%")).toEqual([0.5, 0.25, 0.25]);
    expect(numbersValue("1200,1350")).toEqual([1200, 1350]);
    expect(numbersValue("900,950")).toEqual([900, 950]);
    expect(numbersValue("90, 110")).toEqual([90, 110]);
  });

  it.each(["1,200", "1,200,1,350", "12,500,13000"])(
    "is asked about where a comma may be one of thousands: %s",
    (text) => {
      expect(() => numbersValue(text)).toThrow("write thousands without: 1200,1350");
    },
  );

  it("has a number at each place", () => {
    expect(() => numbersValue("0.5,")).toThrow("Give a number such as 0.3");
  });
});

describe("a number that the library refuses", () => {
  it.each([
    [levelValue, "95", "such as 0.95"],
    [levelValue, "100%", "must be between 0 and 1"],
    [seedValue, "-1", "a whole number such as 2026"],
    [drawsValue, "50", "at least 100"],
  ])("is refused before a list is read: %s %s", (read, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  it("is taken as it is written where it is right", () => {
    expect([levelValue("90%"), seedValue("2,026"), drawsValue("1000")]).toEqual([0.9, 2026, 1000]);
  });
});
