// The public list of the course, "movement-data/course": what a learner and a trainer use in the notebooks.

export { again } from "./cards/again.js";
export { campaign } from "./cards/campaign.js";
export { check } from "./cards/check.js";
export { gate } from "./cards/gate.js";
export { hint } from "./cards/hint.js";
export { predict } from "./cards/predict.js";
export { progress } from "./cards/progress.js";
export { recall } from "./cards/recall.js";
export { reflect } from "./cards/reflect.js";
export { resetExercise } from "./cards/reset-exercise.js";
export { mySafetyAnswers, safety } from "./cards/safety.js";
export { solution } from "./cards/solution.js";
export type { CaseId } from "./cases/campaign-case.js";
export type { CampaignChoice } from "./cases/choose-case.js";
export { ___ } from "./check/blank.js";

import "./check/global-blank.js";
import "./language/chosen-language.js";

export type { AgendaPartId } from "./debrief/agenda.js";
export { anonymousPlan } from "./debrief/anonymous-plan.js";
export type { Cohort } from "./debrief/cohort.js";
export { type CohortDigest, cohortDigest } from "./debrief/cohort-digest.js";
export type { CohortGuess } from "./debrief/cohort-guesses.js";
export type { CohortPrompt } from "./debrief/cohort-prompts.js";
export type { CommonMistake } from "./debrief/common-mistakes.js";
export { type GoalDigest, type PlanDigest, planDigest } from "./debrief/plan-digest.js";
export { type ReadCohortOptions, readCohort } from "./debrief/read-cohort.js";
export type { SetAside } from "./debrief/read-digests.js";
export { agenda } from "./debrief/show-agenda.js";
export type { GateId } from "./gates/gate.js";
export type { ExerciseId, PredictionId, RecallId, ReflectionId } from "./modules/index.js";
export { saveToMyWork } from "./my-work/save-to-my-work.js";
export { removeFromPlan } from "./plan/edit/remove-from-plan.js";
export { renameInPlan } from "./plan/edit/rename-in-plan.js";
export type { PlanTry } from "./plan/edit/try-plan.js";
export { myPlan } from "./plan/my-plan.js";
export { type PlanDoor, plan } from "./plan/plan.js";
export type { PlanSection } from "./plan/plan-section.js";
export { savePlan } from "./plan/save-plan.js";
