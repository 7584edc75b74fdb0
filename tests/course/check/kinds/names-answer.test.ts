import { table } from "arquero";
import { describe, expect, it } from "vitest";
import {
  judgeNames as judgeNamesWords,
  type NamesAnswer,
} from "../../../../src/course/check/kinds/names-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeNames = saying(judgeNamesWords);

const fields: NamesAnswer = { kind: "names", expected: ["email", "phone", "zip code"] };

describe("a list of names that is asked for", () => {
  it.each([
    [["zip code", "Email", "phone"]],
    [new Set(["phone", "email", "zip_code"])],
    ["email, phone, zip code"],
    [table({ column: ["phone", "email", "zip-code"] })],
    [["email", "email", "phone", "zip code"]],
  ])("takes %o in any order and form", (given) => {
    expect(judgeNames(fields, [], given).state).toBe("right");
  });

  it("says how many are there without saying which are missing", () => {
    const verdict = judgeNames(fields, [], ["email"]);
    expect(verdict).toMatchObject({ state: "wrong", message: "1 of 3 are there." });
    expect(judgeNames(fields, [], ["email", "phone"]).state).toBe("almost");
  });

  it("names the one that does not belong", () => {
    expect(judgeNames(fields, [], ["email", "phone", "zip code", "shoe size"])).toMatchObject({
      state: "almost",
      message: '3 of 3 are there. This one does not belong: the text "shoe size".',
    });
  });

  it("reads a list of numbers as people type them", () => {
    const numbers: NamesAnswer = { kind: "names", of: "numbers", expected: ["3104", "48"], ordered: true };
    for (const given of [[3104, 48], ["3,104", "48"], "3,104, 48", "3,104 / 48", "3104;48"])
      expect(judgeNames(numbers, [], given).state, String(given)).toBe("right");
    expect(judgeNames(numbers, [], [48, 3104]).message).toBe(
      "All numbers are there, but not in the right order.",
    );
    expect(judgeNames(numbers, [], 3104)).toMatchObject({
      message: "The check needs a list of numbers, but it was given 3104.",
      nextStep: "Write a list: [1, 2, 3].",
    });
  });

  it("asks for the order only where it counts", () => {
    const ordered = { ...fields, ordered: true };
    expect(judgeNames(ordered, [], ["phone", "email", "zip code"])).toMatchObject({ state: "almost" });
    expect(judgeNames(ordered, [], ["email", "phone", "zip code"]).state).toBe("right");
  });

  it("recognises a mistake by its list or by a test", () => {
    const mistakes = [
      { name: "only-contact", when: ["email", "phone"], says: "A place can point to a person too." },
      { name: "everything", when: (names: readonly string[]) => names.length > 5, says: "Not every column." },
    ];
    expect(judgeNames(fields, mistakes, ["phone", "email"]).mistake).toBe("only-contact");
    expect(judgeNames(fields, mistakes, "a,b,c,d,e,f").mistake).toBe("everything");
  });

  it("calls an empty list not started and asks for a list when it is given something else", () => {
    expect(judgeNames(fields, [], []).state).toBe("not started");
    expect(judgeNames(fields, [], 3).message).toContain("a list of names");
  });
});
