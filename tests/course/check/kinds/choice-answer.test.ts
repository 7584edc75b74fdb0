import { describe, expect, it } from "vitest";
import {
  type ChoiceAnswer,
  judgeChoice as judgeChoiceWords,
} from "../../../../src/course/check/kinds/choice-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeChoice = saying(judgeChoiceWords);

const family: ChoiceAnswer = {
  kind: "choice",
  options: ["registration files", "contact records", "public context"],
  expected: "contact records",
};
const mistakes = [
  { name: "most-rows", when: "Registration files", says: "More rows is not more sensitive." },
];

describe("a choice that is asked for", () => {
  it.each([["contact records"], ["Contact-Records "], ["CONTACT_RECORDS."], [["contact records"]]])(
    "takes %o whatever its capitals, spaces and hyphens",
    (given) => {
      expect(judgeChoice(family, mistakes, given).state).toBe("right");
    },
  );

  it("says the sentence of a named mistake", () => {
    expect(judgeChoice(family, mistakes, "registration files")).toMatchObject({
      state: "wrong",
      mistake: "most-rows",
      message: "More rows is not more sensitive.",
    });
  });

  it("says no more than that another option is not it", () => {
    expect(judgeChoice(family, mistakes, "public context")).toMatchObject({
      state: "wrong",
      message: "That is not it yet.",
    });
  });

  it("offers the closest option when the answer is none of them, and the list when none is near", () => {
    expect(judgeChoice(family, mistakes, "contact record").nextStep).toBe('Did you mean "contact records"?');
    expect(judgeChoice(family, mistakes, "weather").nextStep).toBe(
      "Choose one of: registration files, contact records, public context.",
    );
    expect(judgeChoice(family, mistakes, { a: 1, b: 2 }).message).toContain("an object");
  });
});
