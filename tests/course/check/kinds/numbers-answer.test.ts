import { table } from "arquero";
import { describe, expect, it } from "vitest";
import {
  judgeNumbers as judgeNumbersWords,
  type NumbersAnswer,
} from "../../../../src/course/check/kinds/numbers-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeNumbers = saying(judgeNumbersWords);

const seats: NumbersAnswer = {
  kind: "numbers",
  fields: [
    { name: "seated", label: "Of those seated", expected: 19 },
    { name: "elected", label: "Of those elected", expected: 20 },
  ],
};
const judge = (given: unknown) =>
  judgeNumbers(
    seats,
    [
      { name: "counts-empty", when: { elected: 19 }, says: "Elected counts empty seats." },
      { name: "half", when: ({ seated }) => seated === 18, says: "Half is no majority." },
    ],
    given,
  );

describe("several numbers", () => {
  it.each([
    [{ seated: 19, elected: 20 }],
    [{ Elected: "20", Seated: " 19 " }],
    [[19, 20]],
    [[19n, "20"]],
    ["19 and 20"],
    ["19, 20"],
    ["19/20"],
    ["19 to 20"],
    [table({ seated: [19], elected: [20] })],
    [[{ seated: 19, elected: 20 }]],
    [{ "Of those seated": 19, "Of those elected": 20 }],
  ])("are taken as %o", (given) => expect(judge(given).state).toBe("right"));

  it("show a mistake by one of them, or by all", () => {
    expect(judge([19, 19])).toMatchObject({ state: "wrong", mistake: "counts-empty" });
    expect(judge([18, 20])).toMatchObject({
      mistake: "half",
      message: "Of those seated: Half is no majority.",
    });
  });

  it("name the box in which a mistake is, whatever the other boxes hold, and none when it takes all of them", () => {
    expect(judge([18, 25]).message).toBe("Of those seated: Half is no majority.");
    const both = [{ name: "both", when: { seated: 20, elected: 20 }, says: "Only 37 can vote." }];
    expect(judgeNumbers(seats, both, [20, 20]).message).toBe("Of those seated: Only 37 can vote.");
    const sum = [
      { name: "sum", when: ({ seated = 0, elected = 0 }) => seated + elected === 50, says: "A sum." },
    ];
    expect(judgeNumbers(seats, sum, [25, 25]).message).toBe("A sum.");
  });

  it("say which one is off, missing, or swapped", () => {
    expect(judge([20, 19])).toMatchObject({ mistake: "counts-empty" });
    expect(judgeNumbers(seats, [], [20, 19])).toMatchObject({ state: "almost", nextStep: "Swap them." });
    expect(judge([19, 25]).message).toBe("Of those elected: That is not it yet: your number is too high.");
    expect(judge({ seated: 19 }).message).toBe("Of those elected: There is no number yet.");
    expect(judge({ seated: "", elected: "" }).state).toBe("not started");
    expect(judge([19, 20, 21])).toMatchObject({
      state: "wrong",
      nextStep: expect.stringContaining("seated, elected"),
    });
    expect(judge(19).state).toBe("wrong");
  });

  it("are read as shares by their own field", () => {
    const shares: NumbersAnswer = {
      kind: "numbers",
      fields: [
        { name: "score", label: "Mean score", expected: 0.7161, percent: true },
        { name: "voted", label: "Voted", expected: 0.557, percent: true },
      ],
    };
    for (const given of [
      "71.6%, 55.7%",
      [71.6, 55.7],
      [0.716, "56%"],
      { score: "71.6 percent", voted: 0.557 },
    ]) {
      expect(judgeNumbers(shares, [], given).state, String(given)).toBe("right");
    }
    const equal = [
      { name: "equal", when: ({ score = 0, voted = 1 }) => score === voted, says: "A yes is not a ballot." },
    ];
    expect(judgeNumbers(shares, equal, ["60%", 60])).toMatchObject({ mistake: "equal" });
  });
});
