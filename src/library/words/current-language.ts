import type { Translate } from "./translate.js";

const english: Translate = (sentence) => sentence;

let chosen: () => Translate = () => english;

/** How sentences are said to the reader now: in English until `speakIn` names another way. */
export function currentLanguage(): Translate {
  return chosen();
}

/**
 * Names where the language of the reader is to be looked up. The course does, when it is loaded: a learner chooses it.
 *
 * @param language asked anew for every sentence, so that a choice is heard from the next cell on.
 */
export function speakIn(language: () => Translate): void {
  chosen = language;
}
