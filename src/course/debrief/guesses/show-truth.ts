import { requireFields } from "../../../library/table/columns/require-fields.js";
import { own, sentence } from "../../../library/words/words.js";
import { showCard } from "../../my-work/session.js";
import type { Revote } from "./revotes.js";

/**
 * Shows the truth about a question behind a line that opens with a click, so that it is on the screen only after the second
 * vote.
 *
 * @param vote one of `readCohort().revotes`.
 * @example
 * showTruth(readCohort({ synthetic: true }).revotes[0]);
 */
export function showTruth(vote: Revote): void {
  requireFields(vote, "one of the revotes of readCohort: a small group may have fewer than three", {
    ask: "text",
    truth: "text",
  });
  const { ask, truth } = vote;
  showCard({
    tone: "note",
    title: own(ask),
    paragraphs: [],
    folds: [{ summary: sentence("Open this after the second vote"), text: own(truth), quiet: true }],
  });
}
