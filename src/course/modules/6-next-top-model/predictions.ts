import { listPredictions } from "./list-predictions.js";
import { surveyPredictions } from "./survey-predictions.js";

/** The guesses of Module 6, in the order of its page. */
export const nextTopModelPredictions = [...surveyPredictions, ...listPredictions] as const;
