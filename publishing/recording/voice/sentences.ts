import { createHash } from "node:crypto";
import { type Narration, stepsOf } from "../narration/narration.js";
import { spokenText } from "./lexicon.js";

/** The voice: another one, or another edition of its model, speaks everything anew. */
export const VOICE = "kokoro-82m/af_heart";

/** A sentence of a step. */
export interface Sentence {
  /** As it is written, and shown in captions. */
  readonly text: string;
  /** As it is spoken. */
  readonly spoken: string;
  /** Names its sound: it changes with the words, with how they are said, and with the voice. */
  readonly hash: string;
}

/** The sentences of a step's words. */
export function sentencesOf(words: string): readonly Sentence[] {
  return words
    .split(/(?<=[.!?:])\s+/)
    .filter((text) => /[\p{L}\d]/u.test(text))
    .map((text) => {
      const spoken = spokenText(text);
      const hash = createHash("sha256")
        .update(JSON.stringify([VOICE, spoken]))
        .digest("hex")
        .slice(0, 16);
      return { text, spoken, hash };
    });
}

/** Every sentence of a narration, each once. */
export function sentencesIn(narration: Narration): readonly Sentence[] {
  const all = stepsOf(narration).flatMap(({ words }) => sentencesOf(words));
  return [...new Map(all.map((sentence) => [sentence.hash, sentence])).values()];
}
