import { describe, expect, it } from "vitest";
import { judgeAnswer as judgeAnswerWords } from "../../../../src/course/check/judge-answer.js";
import type { LinesAnswer } from "../../../../src/course/check/kinds/lines-answer.js";
import { saying } from "../../../support/in-english.js";
import { contactRate } from "../../made-up.js";

const judgeAnswer = saying(judgeAnswerWords);

const lines: LinesAnswer = {
  kind: "lines",
  setup: "const hours = [16, 17, 18];\n",
  lines: ["const late = hours.filter((hour) => hour >= 17)", "late.length"],
  distractors: ["const late = hours.filter((hour) => hour > 17)", "hours.length"],
  result: { kind: "number", expected: 2 },
  alternatives: [["hours.filter((hour) => hour >= 17).length"]],
};
const exercise = contactRate({
  answer: lines,
  mistakes: [
    {
      name: "after-five",
      when: "const late = hours.filter((hour) => hour > 17)",
      says: "That leaves out 17:00.",
      gives: 1,
    },
  ],
} as never);
const judge = (given: unknown) => judgeAnswer(exercise, given);

describe("lines of code", () => {
  it.each([
    [lines.lines],
    [lines.lines.join("\n")],
    [["const late = hours.filter((hour)  => hour >= 17);", " late.length;"]],
    [lines.alternatives?.[0]],
    [2],
    ["2"],
  ])("are right as %o, and so is what they give", (given) => expect(judge(given).state).toBe("right"));

  it("give the whole program for a cell", () => {
    expect(judge(lines.lines).code).toBe(
      "const hours = [16, 17, 18];\nconst late = hours.filter((hour) => hour >= 17)\nlate.length",
    );
    expect(judge(2).code).toBeUndefined();
  });

  it("say which mistake a line is, what does not belong, what is missing, and that the order is another", () => {
    const [first = "", second = ""] = lines.lines;
    expect(judge([lines.distractors[0], second])).toMatchObject({ mistake: "after-five" });
    expect(judge([first, "hours.length"]).message).toBe("One line does not belong: hours.length");
    expect(judge([first]).message).toBe("1 of 2 lines are there.");
    expect(judge([second, first])).toMatchObject({ state: "almost" });
    expect(judge([]).state).toBe("not started");
    expect(judge(3)).toMatchObject({ state: "wrong", message: expect.stringContaining("too high") });
    expect(judge("1")).toMatchObject({ mistake: "after-five", message: "That leaves out 17:00." });
  });
});
