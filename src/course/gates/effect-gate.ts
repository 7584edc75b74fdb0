import { canFind, hopedEffect } from "../../library/organize/plan/assumption-role.js";
import { template } from "../../library/words/template.js";
import { type Amount, amount, sentence } from "../../library/words/words.js";
import type { Gate } from "./gate.js";

/** Tests: the test can see the effect that is hoped for, or the plan says what a null result will mean. */
export const effectGate: Gate = {
  id: "tests",
  module: "tests",
  title: template("A test that can see what you hope for"),
  ask: template(
    "Can the test find the effect that you hope for, or do you say what it means if it finds nothing?",
  ),
  section: "learning",
  check({ plan: { assumptions = [], learning } }) {
    if (learning === undefined) {
      return {
        state: "open",
        says: sentence("The plan has no test yet: write its question, its outcome and its size."),
      };
    }
    const hoped = hopedEffect(assumptions);
    if ((learning.ifNull ?? "").trim() !== "") {
      return { state: "holds", says: sentence("The plan says what it means if the test finds nothing.") };
    }
    if (hoped === undefined) {
      return {
        state: "open",
        says: sentence('The plan names no effect that you hope for: add an assumption "effect", as a share.'),
        section: "assumptions",
      };
    }
    const values = { mde: points(learning.mde), hoped: points(hoped.value) };
    return canFind(learning.mde, hoped.value)
      ? {
          state: "holds",
          says: sentence("The test finds effects from {mde} on, and you hope for {hoped}.", values),
        }
      : {
          state: "at risk",
          says: sentence(
            "The test finds effects from {mde} on, but you hope for {hoped}: take more people, or write what a null result will mean.",
            values,
          ),
        };
  },
};

function points(share: number): Amount {
  return amount(share, { style: "points", decimals: { most: 2 } });
}
