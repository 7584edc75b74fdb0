import { describe, expect, it } from "vitest";
import {
  type ChoicesAnswer,
  judgeChoices as judgeChoicesWords,
} from "../../../../src/course/check/kinds/choices-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeChoices = saying(judgeChoicesWords);

const fields: ChoicesAnswer = {
  kind: "choices",
  options: ["Birth date", "Name", "Health, if any", "Phone"],
  expected: ["Birth date", "Health, if any"],
};
const judge = (given: unknown) =>
  judgeChoices(
    fields,
    [
      { name: "keeps-health", when: "Health, if any", says: "It can hurt somebody." },
      { name: "drops-all", when: (chosen) => chosen.length === 4, says: "Then nobody can be called." },
      { name: "contact-only", when: ["Name", "Phone"], says: "Those are the two you need." },
    ],
    given,
  );

describe("several choices", () => {
  it.each([
    [["Health, if any", "birth-date"]],
    [new Set(["Birth date", "Health, if any"])],
    ["Birth date\nHealth, if any"],
    ["Health, if any; birth date"],
  ])("are right in any order as %o", (given) => expect(judge(given).state).toBe("right"));

  it("show a mistake by one option, by all, or by a test", () => {
    expect(judge(["Birth date"])).toMatchObject({ mistake: "keeps-health" });
    expect(judge(["Birth date", "Name", "Health, if any", "Phone"])).toMatchObject({ mistake: "drops-all" });
    expect(
      judgeChoices(fields, [{ name: "x", when: ["Name", "Phone"], says: "No." }], ["phone", "name"]),
    ).toMatchObject({
      mistake: "x",
    });
  });

  it("say what is no option, what does not fit, and what is missing", () => {
    expect(judge(["Birthdate"])).toMatchObject({
      state: "wrong",
      nextStep: expect.stringContaining("Birth date"),
    });
    expect(judgeChoices(fields, [], ["Birth date", "Health, if any", "Name"])).toMatchObject({
      state: "almost",
      message: "Not all of these fit.",
    });
    expect(judgeChoices(fields, [], ["Birth date"])).toMatchObject({
      message: expect.stringContaining("not all that fit"),
    });
    expect(judge([]).state).toBe("not started");
    expect(judge({}).state).toBe("wrong");
  });

  it("may have no right answer: each chosen option gets its reply, and it is done", () => {
    const open: ChoicesAnswer = {
      kind: "choices",
      options: ["Family A", "Family B", "None"],
      says: { "Family A": "A list may leak.", "Family B": "A score may be wrong." },
    };
    expect(judgeChoices(open, [], ["Family B", "None"])).toEqual({
      state: "right",
      message: "",
      replies: ["Family B: A score may be wrong."],
    });
    expect(judgeChoices(open, [], []).state).toBe("not started");
  });
});
