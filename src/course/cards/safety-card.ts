import type { SafetyAssessment, SafetyBand } from "../../library/safety/assess/assess-safety.js";
import { amount, courseText, own, sentence, type Words } from "../../library/words/words.js";
import type { Card } from "./card.js";

const bands: Readonly<Record<SafetyBand, Words>> = {
  "act now": sentence("Act now: at least one question that protects people most is open, or many are."),
  building: sentence("Building: the most important things are there, others are missing."),
  steady: sentence("Steady: keep it up, and ask again in half a year."),
};

/** The result of the questions on data safety in words, with the first three things to do. */
export function safetyCard({ score, band, openCritical, unanswered, firstThree }: SafetyAssessment): Card {
  const open =
    openCritical.length === 0
      ? sentence("No critical question is open.")
      : sentence("Critical and open: {count}. Their numbers: {numbers}.", {
          count: openCritical.length,
          numbers: own(openCritical.join(", ")),
        });
  const left =
    unanswered.length === 0
      ? []
      : [sentence("Without an answer, and counted as no: {count}.", { count: unanswered.length })];
  const something = firstThree.length > 0;
  return {
    tone: "note",
    title: sentence("Your result: {number} of 100", { number: amount(score, { decimals: 0 }) }),
    paragraphs: [bands[band], open, ...left, ...(something ? [sentence("The first things to do:")] : [])],
    list: firstThree.map(({ action }) => courseText(action)),
    ...(something ? { next: sentence("Give each of them a person and a day.") } : {}),
  };
}
