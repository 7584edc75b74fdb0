import type { Exercise } from "../exercise.js";
import type { Reflection } from "../reflection.js";
import { ladderExercises, ladderReflections } from "./data-collection-and-the-ladder.js";
import { electoralExercises, electoralReflections } from "./data-during-the-electoral-cycle.js";
import { issueExercises, issueReflections } from "./data-for-issue-organizing.js";
import { safetyExercises, safetyReflections } from "./digital-safety.js";
import { introExercises, introReflections } from "./intro-to-movement-data.js";
import { nextTopModelExercises, nextTopModelReflections } from "./next-top-model.js";
import { openDataExercises, openDataReflections } from "./open-data.js";
import { startHereExercises, startHereReflections } from "./start-here.js";
import { testsAndExperimentsExercises, testsAndExperimentsReflections } from "./tests-and-experiments.js";

/** Every exercise of the course, in course order. */
export const exercises = [
  ...startHereExercises,
  ...introExercises,
  ...electoralExercises,
  ...issueExercises,
  ...ladderExercises,
  ...safetyExercises,
  ...openDataExercises,
  ...nextTopModelExercises,
  ...testsAndExperimentsExercises,
] as const;

/** Every thought exercise of the course, in course order. */
export const reflections = [
  ...startHereReflections,
  ...introReflections,
  ...electoralReflections,
  ...issueReflections,
  ...ladderReflections,
  ...safetyReflections,
  ...openDataReflections,
  ...nextTopModelReflections,
  ...testsAndExperimentsReflections,
] as const;

/** The id of an exercise: a mistyped one does not compile. */
export type ExerciseId = (typeof exercises)[number]["id"];

/** The id of a thought exercise. */
export type ReflectionId = (typeof reflections)[number]["id"];

/** The exercise with this id, if there is one. */
export function findExercise(id: string): Exercise | undefined {
  return exercises.find((exercise: Exercise) => exercise.id === id);
}

/** The thought exercise with this id, if there is one. */
export function findReflection(id: string): Reflection | undefined {
  return reflections.find((reflection: Reflection) => reflection.id === id);
}
