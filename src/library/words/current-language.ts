import { ENGLISH, type Language } from "./language.js";

let chosen: () => Language = () => ENGLISH;

/** The language of whoever reads now: English until `speakIn` names another way to find it. */
export function readerLanguage(): Language {
  return chosen();
}

/**
 * Names where the language of the reader is to be looked up. The course does, when it is loaded: a learner chooses it.
 *
 * @param language asked anew for every sentence, so that a choice is heard from the next cell on.
 */
export function speakIn(language: () => Language): void {
  chosen = language;
}
