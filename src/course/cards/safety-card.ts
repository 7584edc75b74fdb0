import type { SafetyAssessment, SafetyBand } from "../../library/safety/assess/assess-safety.js";
import type { Card } from "./card.js";

const bands: Readonly<Record<SafetyBand, string>> = {
  "act now": "Act now: at least one question that protects people most is open, or many are.",
  building: "Building: the most important things are there, others are missing.",
  steady: "Steady: keep it up, and ask again in half a year.",
};

/** The result of the questions on data safety in words, with the first three things to do. */
export function safetyCard({ score, band, openCritical, unanswered, firstThree }: SafetyAssessment): Card {
  const open =
    openCritical.length === 0
      ? "No critical question is open."
      : `Critical and open: ${openCritical.length}. Their numbers: ${openCritical.join(", ")}.`;
  const left = unanswered.length === 0 ? [] : [`Without an answer, and counted as no: ${unanswered.length}.`];
  return {
    tone: "note",
    title: `Your result: ${Math.round(score)} of 100`,
    paragraphs: [bands[band], open, ...left, ...(firstThree.length === 0 ? [] : ["The first things to do:"])],
    list: firstThree.map(({ action }) => action),
    ...(firstThree.length === 0 ? {} : { next: "Give each of them a person and a day." }),
  };
}
