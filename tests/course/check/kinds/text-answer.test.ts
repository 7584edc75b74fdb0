import { describe, expect, it } from "vitest";
import {
  judgeText as judgeTextWords,
  type TextAnswer,
} from "../../../../src/course/check/kinds/text-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeText = saying(judgeTextWords);

const consent: TextAnswer = {
  kind: "text",
  pieces: [
    { name: "use", anyOf: ["to invite", "to call"], says: "Say what you will use it for." },
    { name: "end", anyOf: ["delete", "remove"], says: "Say when it is deleted." },
  ],
};

describe("a text that is asked for", () => {
  it("is right when every piece is there, in any form that was listed", () => {
    expect(judgeText(consent, [], "We keep your number to call you, and DELETE it in May.").state).toBe(
      "right",
    );
  });

  it("names the first missing piece; with one missing it is almost right", () => {
    expect(judgeText(consent, [], "We keep it to call you.")).toMatchObject({
      state: "almost",
      mistake: "no-end",
      message: "Say when it is deleted.",
    });
    expect(judgeText(consent, [], "We keep it.")).toMatchObject({ state: "wrong", mistake: "no-use" });
  });

  it("says named mistakes first", () => {
    const mistakes = [
      { name: "never-share", when: (text: string) => text.includes("never share"), says: "You use vendors." },
    ];
    expect(judgeText(consent, mistakes, "We never share it.").mistake).toBe("never-share");
  });

  it("asks for a text when it is given something else", () => {
    expect(judgeText(consent, [], 12).message).toBe("The check needs a text, but it was given 12.");
  });
});
