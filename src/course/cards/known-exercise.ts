import { sentence } from "../../library/words/words.js";
import type { Exercise } from "../check/exercise.js";
import { exercises, findExercise } from "../modules/index.js";
import { showCard } from "../my-work/session.js";
import { unknownNameCard } from "./unknown-name-card.js";

/** The exercise of this name; when there is none, a card says so and gives the closest name. */
export function knownExercise(id: string): Exercise | undefined {
  const exercise = findExercise(id);
  if (exercise === undefined) {
    const names = exercises.map((known) => known.id);
    showCard(unknownNameCard(sentence("task"), id, names));
  }
  return exercise;
}
