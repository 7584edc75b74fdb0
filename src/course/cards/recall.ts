import { sentence } from "../../library/words/words.js";
import { findRecall, type RecallId, recalls } from "../modules/index.js";
import { showCard } from "../my-work/session.js";
import { askGuess } from "./ask-guess.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Asks about something from an earlier module, which takes half a minute, and shows the answer with one sentence. Without an
 * answer it opens a form. Nobody grades it.
 *
 * @param id the name of the question, for example "m2.recall-contact".
 * @param answer what you remember, in any sensible form. Default: a form asks for it.
 * @example
 * recall("m2.recall-contact");
 */
export function recall(id: RecallId): void;
export function recall(id: RecallId, answer: unknown): void;
export function recall(id: RecallId, ...given: readonly unknown[]): void {
  const question = findRecall(id);
  if (question === undefined) {
    const names = recalls.map((known) => known.id);
    showCard(unknownNameCard(sentence("question"), id, names));
    return;
  }
  askGuess("recall", question, given);
}
