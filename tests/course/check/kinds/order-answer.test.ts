import { describe, expect, it } from "vitest";
import {
  judgeOrder as judgeOrderWords,
  type OrderAnswer,
} from "../../../../src/course/check/kinds/order-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeOrder = saying(judgeOrderWords);

const members: OrderAnswer = {
  kind: "order",
  options: ["Lawler", "Davis", "Gluesenkamp Perez", "Golden"],
  expected: ["Davis", "Gluesenkamp Perez", "Lawler", "Golden"],
  ties: [["Davis", "Gluesenkamp Perez"]],
};
const judge = (given: unknown) =>
  judgeOrder(
    members,
    [
      { name: "last-first", when: "Golden", says: "He is the last." },
      { name: "turned", when: ["Lawler", "Golden", "Davis", "Gluesenkamp Perez"], says: "That is list A." },
    ],
    given,
  );

describe("an order", () => {
  it.each([
    [["Davis", "Gluesenkamp Perez", "Lawler", "Golden"]],
    [["Gluesenkamp-Perez", "davis", "Lawler", "Golden"]],
    ["Davis, Gluesenkamp Perez, Lawler, Golden"],
    ["Davis\nGluesenkamp Perez\nLawler\nGolden"],
  ])("is right where only a tie differs: %o", (given) => expect(judge(given).state).toBe("right"));

  it("shows a mistake by what stands first, or by all of it", () => {
    expect(judge(["Golden", "Davis", "Gluesenkamp Perez", "Lawler"])).toMatchObject({
      mistake: "last-first",
    });
    expect(judge(["Lawler", "Golden", "Gluesenkamp Perez", "Davis"])).toMatchObject({ mistake: "turned" });
  });

  it("is almost right with two neighbors swapped, and says how many are in place", () => {
    expect(judge(["Davis", "Lawler", "Gluesenkamp Perez", "Golden"]).state).toBe("almost");
    expect(judge(["Lawler", "Davis", "Golden", "Gluesenkamp Perez"])).toMatchObject({
      state: "wrong",
      message: "1 of 4 are in their places.",
    });
  });

  it("says what is missing, doubled, or unknown", () => {
    expect(judge(["Davis", "Davis", "Golden"]).message).toBe("2 of 4 are there.");
    expect(judge(["Davis", "Lawyer"]).nextStep).toContain("Lawler");
    expect(judge([]).state).toBe("not started");
  });
});
