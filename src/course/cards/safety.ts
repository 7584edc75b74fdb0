import type { SafetyAnswers } from "../../library/safety/assess/safety-answers.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { savedSafetyAnswers } from "../my-work/safety-answers.js";
import { currentStore } from "../my-work/session.js";

/**
 * Asks the 33 questions on data safety in a form of six pages. Each answer is kept at once in `my-work` and goes nowhere
 * else; at the end stand the result and the first three actions. "I don't know" and no answer count as no.
 *
 * @example
 * safety();
 */
export function safety(): void {
  openForm(formId("safety", "house"), 'assessSafety({ 1: "yes", 2: "no", … })');
}

/**
 * Your answers to the questions on data safety as they are kept in `my-work`, by the number of the question. A question
 * without an answer is not there, and counts as no.
 *
 * @example
 * mySafetyAnswers()["1"]; // undefined; until the first question is answered
 */
export function mySafetyAnswers(): SafetyAnswers {
  return savedSafetyAnswers(currentStore().read().work);
}
