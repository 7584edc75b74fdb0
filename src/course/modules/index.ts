import type { Exercise } from "../check/exercise.js";
import type { Reflection } from "../check/reflection.js";
import type { Prediction } from "../predict/prediction.js";
import { startHereExercises, startHereReflections } from "./0-start-here/exercises.js";
import { startHerePredictions } from "./0-start-here/predictions.js";
import { startHereRecall } from "./0-start-here/recall.js";
import { introExercises, introReflections } from "./1-intro/exercises.js";
import { introPredictions } from "./1-intro/predictions.js";
import { introRecall } from "./1-intro/recall.js";
import { electoralExercises, electoralReflections } from "./2-electoral/exercises.js";
import { electoralPredictions } from "./2-electoral/predictions.js";
import { electoralRecall } from "./2-electoral/recall.js";
import { issueExercises, issueReflections } from "./3-issue/exercises.js";
import { issuePredictions } from "./3-issue/predictions.js";
import { issueRecall } from "./3-issue/recall.js";
import { legislativeExercises, legislativeReflections } from "./3a-legislative/exercises.js";
import { legislativePredictions } from "./3a-legislative/predictions.js";
import { legislativeRecall } from "./3a-legislative/recall.js";
import { distributedExercises, distributedReflections } from "./3b-distributed/exercises.js";
import { distributedPredictions } from "./3b-distributed/predictions.js";
import { distributedRecall } from "./3b-distributed/recall.js";
import { ladderExercises, ladderReflections } from "./4-ladder/exercises.js";
import { ladderPredictions } from "./4-ladder/predictions.js";
import { ladderRecall } from "./4-ladder/recall.js";
import { openDataExercises, openDataReflections } from "./5-open-data/exercises.js";
import { openDataPredictions } from "./5-open-data/predictions.js";
import { openDataRecall } from "./5-open-data/recall.js";
import { nextTopModelExercises, nextTopModelReflections } from "./6-next-top-model/exercises.js";
import { nextTopModelPredictions } from "./6-next-top-model/predictions.js";
import { nextTopModelRecall } from "./6-next-top-model/recall.js";
import { safetyExercises, safetyReflections } from "./digital-safety/exercises.js";
import { safetyPredictions } from "./digital-safety/predictions.js";
import { safetyRecall } from "./digital-safety/recall.js";
import { testsAndExperimentsExercises, testsAndExperimentsReflections } from "./tests/exercises.js";
import { testsPredictions } from "./tests/predictions.js";
import { testsRecall } from "./tests/recall.js";

/** Every exercise of the course, in course order. */
export const exercises = [
  ...startHereExercises,
  ...introExercises,
  ...electoralExercises,
  ...issueExercises,
  ...legislativeExercises,
  ...distributedExercises,
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
  ...legislativeReflections,
  ...distributedReflections,
  ...ladderReflections,
  ...safetyReflections,
  ...openDataReflections,
  ...nextTopModelReflections,
  ...testsAndExperimentsReflections,
] as const;

/** Every prediction of the course, in course order. */
export const predictions = [
  ...startHerePredictions,
  ...introPredictions,
  ...electoralPredictions,
  ...issuePredictions,
  ...legislativePredictions,
  ...distributedPredictions,
  ...ladderPredictions,
  ...safetyPredictions,
  ...openDataPredictions,
  ...nextTopModelPredictions,
  ...testsPredictions,
] as const;

/** Every question about an earlier notebook, in course order. */
export const recalls = [
  ...startHereRecall,
  ...introRecall,
  ...electoralRecall,
  ...issueRecall,
  ...legislativeRecall,
  ...distributedRecall,
  ...ladderRecall,
  ...safetyRecall,
  ...openDataRecall,
  ...nextTopModelRecall,
  ...testsRecall,
] as const;

// Their ids once more, because the compiler writes the type of a list out: to read it from the objects takes it long, in every
// cell that names one.
const recallIds = recalls.map(({ id }) => id);
const predictionIds = predictions.map(({ id }) => id);
const exerciseIds = exercises.map(({ id }) => id);
const reflectionIds = reflections.map(({ id }) => id);

/** The id of a question about an earlier notebook. */
export type RecallId = (typeof recallIds)[number];

/** The question about an earlier notebook with this id, if there is one. */
export function findRecall(id: string): Prediction | undefined {
  return recalls.find((question: Prediction) => question.id === id);
}

/** The id of a prediction. */
export type PredictionId = (typeof predictionIds)[number];

/** The prediction with this id, if there is one. */
export function findPrediction(id: string): Prediction | undefined {
  return predictions.find((prediction: Prediction) => prediction.id === id);
}

/** The id of an exercise: a mistyped one does not compile. */
export type ExerciseId = (typeof exerciseIds)[number];

/** The id of a thought exercise. */
export type ReflectionId = (typeof reflectionIds)[number];

/** The exercise with this id, if there is one. */
export function findExercise(id: string): Exercise | undefined {
  return exercises.find((exercise: Exercise) => exercise.id === id);
}

/** The thought exercise with this id, if there is one. */
export function findReflection(id: string): Reflection | undefined {
  return reflections.find((reflection: Reflection) => reflection.id === id);
}
