import { template } from "../../library/words/template.js";
import { own, sentence } from "../../library/words/words.js";
import type { Gate } from "./gate.js";

/** Module 6: the level of the score was checked on the list that it is used on, or there is no score. */
export const levelGate: Gate = {
  id: "m6",
  module: "6",
  title: template("A score that fits its list"),
  ask: template("Was the level of the score checked on the list that you use it on, or do you use none?"),
  section: "targeting",
  check({ plan: { targeting } }) {
    if (targeting === undefined) {
      return {
        state: "open",
        says: sentence(
          "The plan does not say whether a score is used: write which one, or that there is none.",
        ),
      };
    }
    const { score, levelChecked } = targeting;
    if (score === undefined || /^(none|no score|-+)$/i.test(score.trim()))
      return { state: "holds", says: sentence("The plan uses no score.") };
    const values = { score: own(score) };
    return levelChecked === true
      ? {
          state: "holds",
          says: sentence("The level of “{score}” was checked on the list that it is used on.", values),
        }
      : {
          state: "at risk",
          says: sentence(
            "The level of “{score}” was not checked on your list: compare its mean with what is known there, and shift it.",
            values,
          ),
        };
  },
};
