import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { openSurveyAnswers, type SurveyAnswers } from "./open-survey-answers.js";

export interface SurveyAnswersOptions {
  /** Whose export it is: "van-survey-responses", or "spoke-campaign" with its columns "question[…]". */
  readonly tool: "van-survey-responses" | "spoke-campaign";
}

/**
 * Counts the answers to each question of a survey, each person once: of several answers the latest day holds, and on one day
 * the later row. The shares are of those who answered, never of those who were tried: `contactRates` has those, from another
 * export.
 *
 * A row whose person, question or answer is missing (null, undefined, NaN or an empty text) is left out; in VAN one without
 * a day too. They are counted in `dropped`.
 *
 * @param data the export as a table. @param options `tool` is needed.
 * @throws when a column of the export is not there, or a day cannot be read: the sentence names the row.
 * @example
 * const answers = {
 *   "Voter File VANID": [1, 1, 2], "Date Canvassed": ["9/1/2026", "9/20/2026", "9/2/2026"],
 *   "Survey Question Name": ["Support", "Support", "Support"],
 *   "Survey Response": ["3 - Undecided", "1 - Strong Support", "1 - Strong Support"],
 * };
 * surveyAnswers(answers, { tool: "van-survey-responses" }).rows.map(({ answer, people }) => `${answer}: ${people}`); // ["1 - Strong Support: 2"]
 */
export function surveyAnswers(data: Data, options: SurveyAnswersOptions): SurveyAnswers {
  checkOptions("surveyAnswers", options, { tool: { needed: ["van-survey-responses", "spoke-campaign"] } });
  const counter = openSurveyAnswers(options.tool);
  const table = toTable(data);
  counter.learn(table);
  counter.add(table);
  return counter.answers();
}
