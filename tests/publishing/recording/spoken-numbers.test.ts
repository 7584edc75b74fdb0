import { describe, expect, it } from "vitest";
import { unseenNumbers } from "../../../publishing/recording/rehearsal/spoken-numbers.js";

describe("unseenNumbers", () => {
  it.each([
    ["288 of 1,200 knocks, in 2026.", "1200 knocks: 288 in 2026"],
    ["24% and 24 percent", "the share is 0.24"],
    ["It is 0.3579.", "contact rate 35.79%"],
    ["about 36% of them", "0.3579"],
    ["over 1,100 people", "1,131 people"],
    ["nearly $300", "costs $296.40"],
    ["from 17:00", "at 17:00 or later"],
  ])("%s stands in %j", (words, seen) => {
    expect(unseenNumbers(words, seen)).toEqual([]);
  });

  it.each([
    ["36% of them", "0.3579", ["36%"]],
    ["about 40%", "0.3579", ["40%"]],
    ["288 talks", "2,880 talks in file m288", ["288"]],
    ["It was 0.24, then 0.25.", "0.24", ["0.25"]],
  ])("%s does not stand in %j", (words, seen, missing) => {
    expect(unseenNumbers(words, seen)).toEqual(missing);
  });
});
