import { describe, expect, it } from "vitest";
import { listValue, numbersValue } from "../../src/cli/option-values.js";

describe("a list of names on the command line", () => {
  it("is cut at its commas, but not at one that belongs to a name", () => {
    expect(listValue("age, party")).toEqual(["age", "party"]);
    expect(listValue("Name\\, full,age")).toEqual(["Name, full", "age"]);
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
