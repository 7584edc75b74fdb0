import { type Narration, stepsOf } from "./narration.js";

/** Words in a minute of the voice, the silence between its sentences and steps counted in. */
const WORDS_A_MINUTE = 167;

/** About how many minutes a narration takes to speak, without the time to answer. */
export function speechMinutes(narration: Narration): number {
  const words = stepsOf(narration).flatMap((step) => step.words.split(/\s+/).filter((word) => word !== ""));
  return words.length / WORDS_A_MINUTE;
}
