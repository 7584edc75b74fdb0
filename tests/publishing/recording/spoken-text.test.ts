import { describe, expect, it } from "vitest";
import { spokenText } from "../../../publishing/recording/voice/lexicon.js";
import { sentencesOf } from "../../../publishing/recording/voice/sentences.js";

describe("spokenText", () => {
  it.each([
    ["XLOOKUP and FIPS", "X lookup and fips"],
    ["a SMARTIE goal for GOTV", "a smarty goal for G O T V"],
    ["due 2026-10-20", "due October 20, 2026"],
    ["at 17:00", "at 17 o'clock"],
    ["contacts ÷ attempts × 2", "contacts divided by attempts times 2"],
    ["doors → talks", "doors, then talks"],
    ["27.2% of $6,000", "27.2 percent of 6,000 dollars"],
    ["from 109–195", "from 109 to 195"],
    ["by yearsAtAddress and age_band", "by years at address and age band"],
    ["`turf` is *here*", "turf is here"],
  ])("says %s as %s", (written, said) => {
    expect(spokenText(written)).toBe(said);
  });
});

describe("sentencesOf", () => {
  it("cuts behind a point, a question and a colon, and not inside a number", () => {
    const texts = sentencesOf("The log says: 0.24. Why? Look, 1,200 knocks.").map(({ text }) => text);
    expect(texts).toEqual(["The log says:", "0.24.", "Why?", "Look, 1,200 knocks."]);
  });

  it("names a sound by what is said: another word is another sound, a sign said alike is not", () => {
    const hash = (text: string) => sentencesOf(text)[0]?.hash;
    expect(hash("It is 24%.")).toBe(hash("It is 24 percent."));
    expect(hash("It is 24%.")).not.toBe(hash("It is 25%."));
  });
});
