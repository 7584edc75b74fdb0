import { describe, expect, it } from "vitest";
import { ___ } from "../../../../src/course/check/blank.js";
import { judgeAnswer as judgeAnswerWords, mistakeNames } from "../../../../src/course/check/judge-answer.js";
import { shownMistakes } from "../../../../src/course/check/verdict.js";
import { said, saying } from "../../../support/in-english.js";
import { ofEveryKind } from "../../kinds.js";

const { exercise } = ofEveryKind.parts;
const judgeAnswer = saying(judgeAnswerWords);
const partsOf = (given: unknown) =>
  judgeAnswerWords(exercise, given).parts?.map(({ verdict }) => [verdict.state, said(verdict.message)]);

describe("an answer of several parts", () => {
  it.each([
    [{ wrong: "hours", share: 0.283, why: "He walked after five." }],
    [["Hours", "28.3%", "He walked after five."]],
    [[{ wrong: "hours", share: 28.3, why: "He walked after five." }]],
  ])("is right when all parts are: %o", (given) => {
    expect(judgeAnswer(exercise, given)).toMatchObject({
      state: "right",
      message: "24%: one knock in four.",
    });
  });

  it("gives each part a reply of its own", () => {
    const given = { wrong: "sums", share: "24%", why: "He walked after five." };
    expect(judgeAnswer(exercise, given)).toMatchObject({
      state: "wrong",
      message: "1 of 3 parts are right.",
      nextStep: "Look at this part: What is wrong with it?",
    });
    expect(partsOf(given)).toEqual([
      ["wrong", "The sums are right."],
      ["wrong", "That is every knock."],
      ["right", "It is written: read it against the list."],
    ]);
    expect(shownMistakes(judgeAnswerWords(exercise, given))).toEqual(["sums", "all-knocks"]);
    expect(mistakeNames(exercise)).toEqual(["sums", "all-knocks"]);
  });

  it("is almost right with one part off, and not started without any", () => {
    expect(judgeAnswer(exercise, { wrong: "hours", share: ___, why: "He walked after five." }).state).toBe(
      "almost",
    );
    expect(judgeAnswer(exercise, { wrong: ___, share: ___, why: "" }).state).toBe("not started");
    expect(partsOf({ wrong: "hours" })?.map(([state]) => state)).toEqual([
      "right",
      "not started",
      "not started",
    ]);
  });

  it("says how it is written when it cannot be read", () => {
    for (const given of ["hours", 0.24, { other: 1 }, ["hours", 0.24]]) {
      expect(judgeAnswer(exercise, given)).toMatchObject({
        state: "wrong",
        nextStep: "Write them like this: { wrong: …, share: …, why: … }.",
      });
    }
  });
});

describe("a written answer", () => {
  const { exercise: written } = ofEveryKind.written;

  it("is done when it is written, and opens its list", () => {
    expect(judgeAnswer(written, "The field lead by May 1.")).toMatchObject({
      state: "right",
      rubric: ["It names a role.", "It names a day."],
    });
    expect(judgeAnswer(written, "Somebody")).toMatchObject({ state: "not started" });
    expect(judgeAnswer(written, 3).state).toBe("wrong");
  });
});
